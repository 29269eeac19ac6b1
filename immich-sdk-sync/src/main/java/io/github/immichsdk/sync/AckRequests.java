package io.github.immichsdk.sync;

import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.internal.checks.TextChecks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Plans the requests that send a list of acks to the server. */
final class AckRequests {

    /** The server refuses more acks per request. */
    static final int LIMIT = 1000;

    private static final String RESET = "SyncResetV1|";

    // the server stores any text with a known type, and then fails each stream of that type: so the SDK checks it here
    private static final Pattern ACK = Pattern.compile("[A-Za-z][A-Za-z0-9]*"
            + "\\|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?:\\|[0-9A-Za-z_-]+)*+");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private AckRequests() {}

    /**
     * Plans the requests.
     *
     * @param acks in the order of the stream
     * @return the acks of each request, in order: only the newest of each type; a reset alone, without the acks that it makes
     *     obsolete
     * @throws IllegalArgumentException if one is not an ack
     */
    static List<List<String>> plan(Collection<String> acks) {
        List<List<String>> requests = new ArrayList<>();
        NewestAcks trail = new NewestAcks();
        for (String ack : acks) {
            check(ack);
            if (ack.startsWith(RESET)) {
                requests.clear();
                requests.add(List.of(ack));
                trail.clear();
            } else {
                trail.add(ack);
            }
        }
        List<String> newest = trail.acks();
        for (int from = 0; from < newest.size(); from += LIMIT) {
            requests.add(newest.subList(from, Math.min(newest.size(), from + LIMIT)));
        }
        return requests;
    }

    private static void check(String ack) {
        if (!valid(ack)) {
            throw new IllegalArgumentException("acks: expected an acknowledgement as received from the stream, such as"
                    + " AssetV2|01a203de-ff09-715f-9207-963bf31b2738, got "
                    + TextChecks.quoted(ack) + ". The server would store it, and then fail each stream of that type");
        }
    }

    private static boolean valid(String ack) {
        return ACK.matcher(ack).matches() || ack.equals(RESET + "reset");
    }

    /**
     * Checks acks of a stream before their events are processed: to store them would repeat the failure in each later run.
     *
     * @throws StreamFailure with an {@link ImmichDataException} if one is not an ack
     */
    static void checkReceived(Collection<String> acks) {
        for (String ack : acks) {
            if (!valid(ack)) {
                throw new StreamFailure(new ImmichDataException(
                        "the event stream contains an invalid acknowledgement, "
                                + TextChecks.quoted(ack)
                                + ", so its events are not processed. Check whether a proxy changes the stream, and whether"
                                + " this SDK supports the server's version",
                        EventReader.CALL,
                        "$.ack",
                        null));
            }
        }
    }

    /** {@return the types, after checking that each is a word} */
    static List<String> checkedTypes(Collection<String> types) {
        for (String type : types) {
            if (!TYPE.matcher(type).matches()) {
                throw new IllegalArgumentException(
                        "types: expected a type such as AssetV2, got " + TextChecks.quoted(type));
            }
        }
        return List.copyOf(types);
    }
}
