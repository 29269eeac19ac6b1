package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results of calls in a dry run, from their requests: a create makes a record of its fields, with a new ID and times; an
 * update changes the record that a read of the same path returns; a delete forgets. Reads of the same dry run return what was
 * made and changed. An area sets a result of its own only where it must know more.
 */
final class DryRunResults {

    private final CallExecutor calls;
    private final DryRun dry;

    DryRunResults(CallExecutor calls, DryRun dry) {
        this.calls = calls;
        this.dry = dry;
    }

    /** {@return the result of a write} */
    <T> T written(Call<T> call) {
        Class<T> record = call.record();
        if (record != null) {
            boolean creates = call.operation.method().equals("POST");
            return creates ? dry.make(record, call.fields()) : updated(call, record);
        }
        if (call.jsonReader() != null || call.reader() != null) {
            throw new IllegalStateException(call.operation + " has no result in a dry run");
        }
        String id = call.address().lastId(call.operation);
        if (call.effect() == Effect.DELETES && id != null) {
            dry.forget(id);
        } else if (call.effect() == Effect.BULK_DELETES && call.fields().get("ids") instanceof Collection<?> ids) {
            ids.forEach(each -> dry.forget(String.valueOf(each)));
        }
        return Call.nothing();
    }

    /** {@return what this dry run made or changed of that which a call reads, or null if that is nothing} */
    <T> @Nullable T known(Call<T> call) {
        Class<T> record = call.record();
        String id = call.address().lastId(call.operation);
        return record == null || id == null ? null : dry.find(id, record);
    }

    /** {@return what a call read, and, if that is a list of all, what this dry run made and changed} */
    @SuppressWarnings("unchecked") // a call with elements reads a list
    <T> T with(Call<T> call, T read) {
        Class<?> elements = call.elements();
        return elements == null ? read : (T) dry.over((List<Object>) read, elements);
    }

    private <T> T updated(Call<T> call, Class<T> record) {
        Optional<Operation> read = Operations.all().stream()
                .filter(other -> other.method().equals("GET"))
                .filter(other -> other.path().equals(call.operation.path()))
                .findFirst();
        if (read.isPresent()) {
            return dry.change(calls.execute(call.of(read.get()).object(record)), call.fields());
        }
        Map<String, @Nullable Object> fields = call.fields();
        String id = call.address().lastId(call.operation);
        if (id != null) {
            fields.put("id", id);
        }
        return dry.make(record, fields);
    }
}
