package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.downloads.DownloadFileResult;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.search.TimeRange;
import io.github.immichsdk.stacks.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Verifies the demo: counts what a second client finds on the server. */
final class ServerCheck {

    /** The demo's pictures were taken then; of other pictures of that time only the demo's count. */
    static final AssetQuery DEMO =
            AssetQuery.all().taken(TimeRange.between(SamplePictures.START.toInstant(), SamplePictures.END.toInstant()));

    private final ImmichClient immich;

    ServerCheck(ImmichClient immich) {
        this.immich = immich;
    }

    long inTimeline(Collection<String> ids) {
        return count(DEMO, ids);
    }

    long inTrash(Collection<String> ids) {
        return count(DEMO.onlyTrashed(), ids);
    }

    private long count(AssetQuery query, Collection<String> ids) {
        try (Stream<Asset> found = immich.search().stream(query)) {
            return found.map(Asset::id).filter(Set.copyOf(ids)::contains).count();
        }
    }

    /**
     * Downloads pictures into a folder for a while.
     *
     * @return how many are as the files that they were uploaded from
     */
    long sameBytes(Map<String, Path> uploaded) throws IOException {
        try (SampleFolder folder = SampleFolder.empty()) {
            DownloadReport report =
                    immich.downloads().run(DownloadJob.of(uploaded.keySet()).folder(folder.folder()));
            long same = 0;
            for (DownloadFileResult file : report.files()) {
                Path here = file.path();
                Path sent = uploaded.get(file.assetId());
                same += here != null && sent != null && Files.mismatch(here, sent) < 0 ? 1 : 0;
            }
            return same;
        }
    }

    long stacks(Collection<String> ids) {
        return immich.stacks().list().stream()
                .filter(stack -> stack.assets().size() > 1)
                .map(Stack::id)
                .filter(Set.copyOf(ids)::contains)
                .count();
    }

    long inAlbum(String id) {
        try (Stream<Asset> contents = immich.albums().assets(id)) {
            return contents.count();
        }
    }

    long duplicates(Collection<String> ids) {
        return immich.duplicates().find(AssetSelection.of(DEMO)).stream()
                .filter(set -> Set.copyOf(ids).containsAll(set.ids()))
                .count();
    }
}
