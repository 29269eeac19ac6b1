package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Programs of other projects, which npm installs, with a Node of their own, below the build's folder. */
final class Peers {

    private static final List<String> SOURCES =
            List.of("package.json", "arguments.mjs", "immich-sdk.mjs", "stream.mjs");

    private final Path folder;

    private Peers(Path folder) {
        this.folder = folder;
    }

    /**
     * Installs the peers, if they are not there.
     *
     * @return the peers; null if they cannot be installed, which is printed
     */
    static @Nullable Peers install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String source : SOURCES) {
            try (InputStream in = Peers.class.getResourceAsStream("/peers/" + source)) {
                Files.copy(in, folder.resolve(source), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Peers peers = new Peers(folder);
        if (Files.isExecutable(peers.node())) {
            return peers;
        }
        String why;
        try {
            Process npm = new ProcessBuilder("npm", "install", "--silent", "--no-audit", "--no-fund")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            npm.getOutputStream().close();
            String said = new String(npm.getInputStream().readAllBytes());
            if (npm.waitFor() == 0 && Files.isExecutable(peers.node())) {
                return peers;
            }
            why = "npm could not install them: " + said.strip();
        } catch (IOException e) {
            why = "there is no npm";
        }
        System.out.println("skipped: peers (@immich/sdk, @immich/cli, a stream in plain Node): " + why);
        return null;
    }

    Contender contender(Task task) {
        if (task.peer().equals(Tasks.IMMICH_CLI)) {
            return new Contender(
                    Contender.peer(task.peer()),
                    List.of(
                            node().toString(),
                            folder.resolve("node_modules/@immich/cli/bin/immich")
                                    .toString()),
                    List.of(),
                    Map.of("IMMICH_API_KEY", "key", "IMMICH_CONFIG_DIR", folder.toString()),
                    task);
        }
        return new Contender(
                Contender.peer(task.peer()),
                List.of(node().toString(), folder.resolve(task.peer() + ".mjs").toString()),
                List.of(),
                Map.of(),
                task);
    }

    private Path node() {
        return folder.resolve("node_modules/node/bin/node").toAbsolutePath();
    }
}
