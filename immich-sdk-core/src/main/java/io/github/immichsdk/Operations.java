package io.github.immichsdk;

import io.github.immichsdk.albums.AlbumOperations;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.OperationSource;
import io.github.immichsdk.apikeys.ApiKeyOperations;
import io.github.immichsdk.assets.AssetOperations;
import io.github.immichsdk.auth.AuthOperations;
import io.github.immichsdk.downloads.DownloadOperations;
import io.github.immichsdk.duplicates.DuplicateOperations;
import io.github.immichsdk.internal.call.ServerVersions;
import io.github.immichsdk.server.ServerOperations;
import io.github.immichsdk.sessions.SessionOperations;
import io.github.immichsdk.stacks.StackOperations;
import io.github.immichsdk.trash.TrashOperations;
import io.github.immichsdk.users.UserOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The table of all operations that the SDK calls: those of this module, and of each sister module that is present.
 *
 * <p>Thread-safe; costs no request.
 */
public final class Operations {

    private static final List<Operation> CORE = Stream.of(
                    List.of(ServerVersions.GET_SERVER_VERSION),
                    ServerOperations.ALL,
                    UserOperations.ALL,
                    AuthOperations.ALL,
                    SessionOperations.ALL,
                    ApiKeyOperations.ALL,
                    DuplicateOperations.ALL,
                    AssetOperations.ALL,
                    DownloadOperations.ALL,
                    TrashOperations.ALL,
                    AlbumOperations.ALL,
                    StackOperations.ALL)
            .flatMap(List::stream)
            .toList();

    private Operations() {}

    /** {@return all operations, each once} */
    public static List<Operation> all() {
        List<Operation> all = new ArrayList<>(CORE);
        ServiceLoader.load(OperationSource.class, Operations.class.getClassLoader())
                .forEach(source -> all.addAll(source.operations()));
        return List.copyOf(all);
    }
}
