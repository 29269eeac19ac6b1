package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.call.PageIterator;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.transport.TransportResponse;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads and resolves what integrity checks found in a server's files. {@link io.github.immichsdk.admin.jobs.Jobs#run} starts a
 * check. For administrators; servers from 3.0 on. Each method costs one request and needs {@code maintenance}. Thread-safe.
 */
@Experimental
public final class Integrity {

    static {
        InternalAccess.makes(Integrity.class, Integrity::new);
    }

    private record Entries(
            List<IntegrityEntry> items, @Nullable String nextCursor) {
        Page<IntegrityEntry> page(Set<String> read) {
            if (nextCursor != null && !read.add(nextCursor)) {
                throw new JsonShapeException("$.nextCursor", "expected another page, found one that was read");
            }
            return new Page<>(items, nextCursor == null ? null : new PageToken(nextCursor));
        }
    }

    private final CallExecutor calls;

    private Integrity(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return the number of problems of each kind} Needs {@code maintenance}.
     *
     * @see io.github.immichsdk.api.Operations#GET_INTEGRITY_REPORT_SUMMARY
     */
    public IntegritySummary summary() {
        return calls.execute(Call.<IntegritySummary>to(Operations.GET_INTEGRITY_REPORT_SUMMARY)
                .object(IntegritySummary.class));
    }

    /**
     * {@return all problems of a kind, newest first; sequential, for one use; costs one request for each page} Needs
     * {@code maintenance}.
     *
     * @param type the kind
     * @see io.github.immichsdk.api.Operations#GET_INTEGRITY_REPORT
     */
    public Stream<IntegrityEntry> report(IntegrityType type) {
        Set<String> read = new HashSet<>();
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new PageIterator<IntegrityEntry>(token -> page(type, token, read)), 0),
                false);
    }

    private Page<IntegrityEntry> page(IntegrityType type, @Nullable PageToken token, Set<String> read) {
        return calls.execute(Call.<Page<IntegrityEntry>>to(Operations.GET_INTEGRITY_REPORT)
                .query("type", type)
                .query("cursor", token == null ? null : token.value())
                .object(Entries.class, entries -> entries.page(read)));
    }

    /**
     * {@return all problems of a kind as CSV, with a header line; close the stream} Needs {@code maintenance}.
     *
     * @param type the kind
     * @see io.github.immichsdk.api.Operations#GET_INTEGRITY_REPORT_CSV
     */
    public InputStream csv(IntegrityType type) {
        Objects.requireNonNull(type, "type");
        return calls.open(Call.<TransportResponse>to(Operations.GET_INTEGRITY_REPORT_CSV)
                        .path("type", type.toString()))
                .body();
    }

    /**
     * {@return the file of a problem; close the stream} Needs {@code maintenance}.
     *
     * @param id the ID of the entry
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the entry or the file does not exist
     * @see io.github.immichsdk.api.Operations#GET_INTEGRITY_REPORT_FILE
     */
    public InputStream file(String id) {
        return calls.open(Call.<TransportResponse>to(Operations.GET_INTEGRITY_REPORT_FILE)
                        .id("id", id))
                .body();
    }

    /**
     * Resolves a problem: deletes an untracked file permanently, or moves the asset of a missing or damaged file to the
     * trash. Never retried after a lost response, since servers fail with 500 if the entry does not exist. Needs
     * {@code maintenance}.
     *
     * @param id the ID of the entry
     * @see io.github.immichsdk.api.Operations#DELETE_INTEGRITY_REPORT
     */
    public void resolve(String id) {
        try {
            calls.execute(Call.<Void>to(Operations.DELETE_INTEGRITY_REPORT).id("id", id));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The entry may not exist any more: read the report again");
        }
    }
}
