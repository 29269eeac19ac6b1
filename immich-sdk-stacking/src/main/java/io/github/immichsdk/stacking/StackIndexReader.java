package io.github.immichsdk.stacking;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.stacking.StackIndex.Source;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.sync.ImmichSync;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a stack index: from the list of stacks, or, where the server cannot write that, from another complete source. */
final class StackIndexReader {

    private static final Logger LOG = LoggerFactory.getLogger(StackIndexReader.class);

    private final ImmichClient client;

    StackIndexReader(ImmichClient client) {
        this.client = client;
    }

    StackIndex read(ScanLimits limits) {
        try {
            return new StackIndex(client.stacks().listIds(), Source.LIST, List.of());
        } catch (ImmichServerException e) {
            // only a server that fails, and after the retries: a refusal would be the same elsewhere
            LOG.debug("no list of stacks, another source is tried", e);
            return readElsewhere(limits, e);
        }
    }

    private StackIndex readElsewhere(ScanLimits limits, ImmichServerException failure) {
        try {
            if (InternalAccess.callsOf(client).credentials().kind() == CredentialKind.SESSION) {
                Optional<List<StackIds>> streamed = ImmichSync.of(client).listStackIds();
                if (streamed.isPresent()) {
                    return new StackIndex(streamed.get(), Source.SYNC, List.of());
                }
            }
            return readByAsset(limits, failure);
        } catch (ImmichException e) {
            if (e != failure) {
                e.addSuppressed(failure);
            }
            throw e;
        }
    }

    private StackIndex readByAsset(ScanLimits limits, ImmichServerException failure) {
        AssetQuery everything = AssetQuery.all().visibility(Visibility.TIMELINE, Visibility.ARCHIVE);
        List<String> ids =
                client.search().stream(everything).map(asset -> asset.id()).toList();
        // each asset, and each that shows no stack once more as a primary
        long requests = 2L * ids.size();
        if (requests > limits.maxRequests()) {
            throw notRead(requests, "allowed: " + limits.maxRequests(), "allow more with ScanLimits", failure);
        }
        if (!limits.confirmation().test(requests)) {
            throw notRead(requests, "not confirmed", "confirm the scan", failure);
        }
        return new StackScan(client.assets(), client.stacks(), client.options().maxInFlight()).over(ids);
    }

    private static ImmichServerException notRead(
            long requests, String reason, String alternative, ImmichServerException failure) {
        return new ImmichServerException(
                "the server cannot list the stacks of this library, and asset by asset it would take some " + requests
                        + " requests (" + reason + "). Use a session, or " + alternative,
                failure.call());
    }
}
