package io.github.immichsdk.albums;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichAmbiguousException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.NormalizedNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds albums, in the same way on all versions: before 3.0, the server has other list parameters and no filter by name. */
final class AlbumFinder {

    private final CallExecutor calls;

    AlbumFinder(CallExecutor calls) {
        this.calls = calls;
    }

    boolean isV3() {
        return calls.version().atLeast(ServerVersion.V3);
    }

    Album get(String id) {
        DryAlbum made = createdInDryRun(id);
        if (made != null) {
            return made.album();
        }
        Call<Album> call = Call.<Album>to(Operations.GET_ALBUM_INFO).id("id", id);
        if (!isV3()) {
            // from 3.0 on, it contains none
            call.query("withoutAssets", true);
        }
        return calls.execute(call.object(Album.class));
    }

    List<Album> list(AlbumScope scope) {
        List<Album> all =
                new ArrayList<>(scope == AlbumScope.SHARED_WITH_ME ? List.of() : createdInDryRun(album -> true));
        all.addAll(isV3() ? listV3(scope) : listBefore3(scope));
        return List.copyOf(all);
    }

    List<Album> listByAsset(String assetId) {
        String id = Ids.checked("assetId", assetId);
        List<Album> all =
                new ArrayList<>(createdInDryRun(album -> album.assetIds().contains(id)));
        all.addAll(listed("assetId", id, null));
        return List.copyOf(all);
    }

    Optional<Album> find(String name) {
        List<Album> found = named(name);
        found = found.size() > 1 ? spelled(name, found) : found;
        if (found.size() > 1) {
            throw new ImmichAmbiguousException(
                    found.size() + " of your albums are named '" + name + "': take one by its id, or rename them",
                    FailedCall.of(Operations.GET_ALL_ALBUMS, 1),
                    found.stream().map(Album::id).toList(),
                    null);
        }
        return found.stream().findFirst();
    }

    /** Albums of a name, composed or not: the file system of macOS and a keyboard encode the same name differently. */
    private List<Album> named(String name) {
        List<Album> found = new ArrayList<>(
                createdInDryRun(album -> NormalizedNames.same(album.album().name(), name)));
        // the server compares characters, so it can only filter by a name that has a single encoding
        boolean oneSpelling = name.chars().allMatch(c -> c < 0x80);
        List<Album> candidates = isV3()
                ? listed(oneSpelling ? "name" : null, oneSpelling ? name : null, "true")
                : listed(null, null, null);
        // also if the server filtered by name: its comparison may differ
        candidates.stream()
                .filter(album -> NormalizedNames.same(album.name(), name))
                .forEach(found::add);
        return found;
    }

    /**
     * {@return of albums whose names look the same, the one with exactly this encoding; all of them if that is not exactly
     * one}
     */
    private static List<Album> spelled(String name, List<Album> found) {
        List<Album> exact =
                found.stream().filter(album -> album.name().equals(name)).toList();
        return exact.size() == 1 ? exact : found;
    }

    private List<Album> listV3(AlbumScope scope) {
        return switch (scope) {
            case OWNED -> listed(null, null, "true");
            case SHARED_WITH_ME -> listed(null, null, "false");
            case ALL -> listed(null, null, null);
        };
    }

    private List<Album> listBefore3(AlbumScope scope) {
        List<Album> owned = listed(null, null, null);
        if (scope == AlbumScope.OWNED) {
            return owned;
        }
        // includes those that the caller shares
        List<Album> shared = listed("shared", "true", null);
        if (scope == AlbumScope.SHARED_WITH_ME) {
            Set<String> mine = new HashSet<>();
            owned.forEach(album -> mine.add(album.id()));
            return shared.stream().filter(album -> !mine.contains(album.id())).toList();
        }
        Map<String, Album> all = new LinkedHashMap<>();
        owned.forEach(album -> all.put(album.id(), album));
        shared.forEach(album -> all.putIfAbsent(album.id(), album));
        return all.values().stream()
                .sorted(Comparator.comparing(Album::createdAt).reversed())
                .toList();
    }

    private List<Album> listed(@Nullable String filter, @Nullable String value, @Nullable String owned) {
        Call<List<Album>> call = Call.to(Operations.GET_ALL_ALBUMS);
        if (filter != null) {
            call.query(filter, value);
        }
        return calls.execute(call.query("isOwned", owned).reading(in -> in.array(Album.class)));
    }

    @Nullable
    DryAlbum createdInDryRun(String id) {
        DryRun dry = calls.dryRun();
        return dry == null ? null : dry.find(Ids.checked("id", id), DryAlbum.class);
    }

    private List<Album> createdInDryRun(Predicate<DryAlbum> condition) {
        DryRun dry = calls.dryRun();
        return dry == null
                ? List.of()
                : dry.all(DryAlbum.class).stream()
                        .filter(condition)
                        .map(DryAlbum::album)
                        .sorted(Comparator.comparing(Album::createdAt).reversed())
                        .toList();
    }
}
