package io.github.immichsdk.admin.libraries;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Creates, scans, changes and deletes external libraries. For administrators. Each method costs one request, and throws
 * {@link io.github.immichsdk.errors.ImmichNotFoundException} if the library does not exist, unless stated otherwise.
 * Thread-safe.
 *
 * <p>Servers do not compare the files of libraries with uploads, so a file may be there twice.
 */
public final class Libraries {

    static {
        InternalAccess.makes(Libraries.class, Libraries::new);
    }

    private record Checks(List<ImportPathCheck> importPaths) {}

    private final CallExecutor calls;

    private Libraries(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all libraries of all users; needs {@code library.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_ALL_LIBRARIES
     */
    public List<Library> list() {
        return calls.execute(Call.list(Operations.GET_ALL_LIBRARIES, Library.class));
    }

    /**
     * {@return a library; needs {@code library.read}}
     *
     * @param id the library's ID
     * @see io.github.immichsdk.api.Operations#GET_LIBRARY
     */
    public Library get(String id) {
        return calls.execute(
                Call.<Library>to(Operations.GET_LIBRARY).id("id", id).object(Library.class));
    }

    /**
     * Creates a library. The server does not check the folders: {@link #validate} does. Never retried after a lost response,
     * since that would create a second library. Needs {@code library.create}.
     *
     * @param library the library to create
     * @return the library
     * @throws io.github.immichsdk.errors.ImmichServerException also if the owner does not exist
     * @see io.github.immichsdk.api.Operations#CREATE_LIBRARY
     */
    public Library create(NewLibrary library) {
        Objects.requireNonNull(library, "library");
        try {
            return calls.execute(Call.<Library>to(Operations.CREATE_LIBRARY)
                    .json(library.fields())
                    .object(Library.class));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The library may exist now, or its owner does not exist: look with list()");
        }
    }

    /**
     * Changes a library. Needs {@code library.update}; an empty change only reads the library, which needs
     * {@code library.read}.
     *
     * @param id the library's ID
     * @param change what to change
     * @return the changed library
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if the server cannot read a folder
     * @see io.github.immichsdk.api.Operations#UPDATE_LIBRARY
     */
    public Library update(String id, LibraryChange change) {
        Objects.requireNonNull(change, "change");
        if (change.fields().isEmpty()) {
            return get(id); // the server fails with 500
        }
        return calls.execute(Call.<Library>to(Operations.UPDATE_LIBRARY)
                .id("id", id)
                .json(change.fields())
                .object(Library.class));
    }

    /**
     * Deletes a library. The server removes its assets in the background; the files stay. Needs {@code library.delete}.
     *
     * @param id the library's ID
     * @see io.github.immichsdk.api.Operations#DELETE_LIBRARY
     */
    public void delete(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_LIBRARY).id("id", id));
    }

    /**
     * Starts a scan, which imports new files, and marks the assets of missing files as offline and trashed. Returns before
     * the scan is done: see {@link io.github.immichsdk.admin.jobs.Jobs#awaitIdle}. Needs {@code library.update}.
     *
     * @param id the library's ID
     * @see io.github.immichsdk.api.Operations#SCAN_LIBRARY
     */
    public void scan(String id) {
        calls.execute(Call.<Void>to(Operations.SCAN_LIBRARY).id("id", id));
    }

    /**
     * Checks whether the server can import folders. No error if the library does not exist. Needs an API key with the
     * permission {@code all}.
     *
     * @param id the library's ID
     * @param importPaths the folders, as the server sees them, at most 128
     * @return the result for each folder
     * @see io.github.immichsdk.api.Operations#VALIDATE
     */
    public List<ImportPathCheck> validate(String id, Collection<String> importPaths) {
        Objects.requireNonNull(importPaths, "importPaths");
        return calls.execute(Call.<List<ImportPathCheck>>to(Operations.VALIDATE)
                .id("id", id)
                .json(Map.of("importPaths", LibraryFields.patterns("importPaths", importPaths)))
                .object(Checks.class, Checks::importPaths));
    }

    /**
     * {@return the number and size of the assets of a library; needs {@code library.statistics}}
     *
     * @param id the library's ID
     * @see io.github.immichsdk.api.Operations#GET_LIBRARY_STATISTICS
     */
    public LibraryStatistics statistics(String id) {
        return calls.execute(Call.<LibraryStatistics>to(Operations.GET_LIBRARY_STATISTICS)
                .id("id", id)
                .object(LibraryStatistics.class));
    }
}
