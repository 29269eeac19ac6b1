package io.github.immichsdk.contract;

import io.github.immichsdk.testkit.FakeVersion;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The servers of this run: a fake of each version, or the genuine one of {@code -Plive -Dimmich.env=FILE}. Several files,
 * with the path separator between them, name several servers. Where the class path has a {@link ContractFront}, the suite
 * reaches fakes through it instead.
 */
final class ContractServers {

    private static final List<ContractServer> SERVERS = servers();

    private ContractServers() {}

    static Stream<ContractServer> all() {
        return SERVERS.stream();
    }

    private static List<ContractServer> servers() {
        String env = System.getProperty("immich.env", "");
        if (!env.isBlank()) {
            return Stream.of(env.split(File.pathSeparator))
                    .map(Path::of)
                    .map(ContractServer::live)
                    .toList();
        }
        List<ContractServer> fronted = ServiceLoader.load(ContractFront.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(front -> front.versions().stream().map(version -> ContractServer.behind(front, version)))
                .toList();
        return fronted.isEmpty()
                ? Stream.of(FakeVersion.values()).map(ContractServer::fake).toList()
                : fronted;
    }
}
