package io.github.immichsdk.downloads;

import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.downloads.DownloadListing.Found;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.internal.jobs.ParallelForEach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Compares a folder with its manifest, and with the server. */
final class FolderVerifier {

    private final Path folder;
    private final Manifest manifest;

    FolderVerifier(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        if (!Files.exists(this.folder.resolve(Manifest.NAME))) {
            throw new IllegalArgumentException("folder: expected one that a job or a backup has downloaded into, but "
                    + folder + " has no " + Manifest.NAME);
        }
        this.manifest = Manifest.read(this.folder);
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads all files again. */
    FolderCheck check(@Nullable Found server) {
        AtomicLong intact = new AtomicLong();
        Map<String, KeptFile> missing = Collections.synchronizedMap(new TreeMap<>());
        Map<String, KeptFile> damaged = Collections.synchronizedMap(new TreeMap<>());
        int atOnce = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        new ParallelForEach("verification", atOnce, FailedCall.none()).run(manifest.all(), entry -> {
            KeptFile kept = kept(entry, folder);
            if (isManifest(kept)) {
                damaged.put(entry.path(), kept);
                return;
            }
            Path file = kept.path();
            try {
                if (!Files.isRegularFile(file)) {
                    missing.put(entry.path(), kept);
                } else if (Files.size(file) != entry.size()
                        || !FileChecksum.of(file).equals(entry.sha1())) {
                    damaged.put(entry.path(), kept);
                } else {
                    intact.incrementAndGet();
                }
            } catch (IOException e) {
                damaged.put(entry.path(), kept);
            }
        });
        return new FolderCheck(
                intact.get(),
                List.copyOf(missing.values()),
                List.copyOf(damaged.values()),
                server == null ? List.of() : notHere(server),
                server == null ? List.of() : gone(server, manifest, folder));
    }

    private List<String> notHere(Found server) {
        List<String> missing = new ArrayList<>(server.notFound().keySet());
        for (ListedAsset asset : server.assets()) {
            ManifestEntry entry = manifest.find(server.key(asset.id()));
            if (entry == null || !entry.isOf(asset)) {
                missing.add(asset.id());
            }
        }
        return missing;
    }

    /** {@return files whose assets the server does not list} */
    static List<KeptFile> gone(Found server, Manifest manifest, Path folder) {
        Set<String> listed = new HashSet<>();
        server.assets().forEach(asset -> listed.add(asset.id()));
        listed.addAll(server.notFound().keySet());
        return manifest.all().stream()
                .filter(entry -> !listed.contains(entry.assetId()))
                .map(entry -> kept(entry, folder))
                .filter(kept -> !isManifest(kept))
                .toList();
    }

    /** {@return the file of an entry; if its path leads elsewhere, the manifest itself, which is damaged there} */
    private static KeptFile kept(ManifestEntry entry, Path folder) {
        try {
            return new KeptFile(entry.assetId(), SafeName.within(folder, entry.path()));
        } catch (IllegalArgumentException e) {
            return new KeptFile(entry.assetId(), folder.resolve(Manifest.NAME));
        }
    }

    private static boolean isManifest(KeptFile kept) {
        return kept.path().endsWith(Manifest.NAME);
    }
}
