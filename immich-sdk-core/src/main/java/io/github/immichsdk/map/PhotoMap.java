package io.github.immichsdk.map;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Assets on the map, and the names of places. Each method costs one request. Thread-safe.
 *
 * <pre>{@code
 * List<String> near = immich.map().markers(MapQuery.all()).stream()
 *         .filter(marker -> marker.kilometersTo(59.91, 10.75) < 5)
 *         .map(MapMarker::id)
 *         .toList();
 * }</pre>
 */
public final class PhotoMap {

    static {
        InternalAccess.makes(PhotoMap.class, PhotoMap::new);
    }

    private final CallExecutor calls;

    private PhotoMap(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all assets that have coordinates, newest first; needs {@code map.read}}
     *
     * @param query which assets
     * @see io.github.immichsdk.api.Operations#GET_MAP_MARKERS
     */
    public List<MapMarker> markers(MapQuery query) {
        Objects.requireNonNull(query, "query");
        Call<List<MapMarker>> call = Call.to(Operations.GET_MAP_MARKERS);
        query.values().forEach(call::query);
        return calls.execute(call.reading(in -> in.array(MapMarker.class)));
    }

    /**
     * {@return the assets of an album that have coordinates; needs {@code album.read}, and a server of 3.0 or newer}
     *
     * @param albumId the album's ID
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on an older server, before the request
     * @see io.github.immichsdk.api.Operations#GET_ALBUM_MAP_MARKERS
     */
    @Experimental
    public List<MapMarker> albumMarkers(String albumId) {
        return calls.execute(Call.<List<MapMarker>>to(Operations.GET_ALBUM_MAP_MARKERS)
                .id("id", albumId)
                .reading(in -> in.array(MapMarker.class)));
    }

    /**
     * Finds the names of a place; needs {@code map.search}.
     *
     * @param latitude the latitude, -90 to 90
     * @param longitude the longitude, -180 to 180
     * @return the names; empty at sea, or if the server has no map data
     * @see io.github.immichsdk.api.Operations#REVERSE_GEOCODE
     */
    public Optional<Place> placeAt(double latitude, double longitude) {
        check("latitude", latitude, 90);
        check("longitude", longitude, 180);
        return calls.execute(Call.<Optional<Place>>to(Operations.REVERSE_GEOCODE)
                .query("lat", latitude)
                .query("lon", longitude)
                .reading(in -> in.array(Place.class).stream()
                        .filter(place -> place.city() != null || place.state() != null || place.country() != null)
                        .findFirst()));
    }

    private static void check(String name, double degrees, double limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(name + ": expected -" + limit + " to " + limit + ", got " + degrees);
        }
    }
}
