package io.github.immichsdk.search;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.checks.Ratings;
import io.github.immichsdk.internal.checks.Sha1;
import io.github.immichsdk.internal.checks.TextChecks;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Selects assets, and the order and detail of the results. An asset must match all conditions.
 *
 * <pre>{@code
 * AssetQuery summerTrip = AssetQuery.all()
 *         .camera("R5")
 *         .taken(TimeRange.between(Instant.parse("2026-06-20T00:00:00Z"), Instant.parse("2026-07-10T00:00:00Z")));
 * }</pre>
 *
 * <p>By default, on all versions of the server: the timeline only, newest first, without the trash. Includes the caller's
 * assets, and those of partners shown in the caller's timeline.
 *
 * <p>Immutable; each method returns a changed copy. Setting an invalid value throws an {@link IllegalArgumentException}
 * immediately. Using a condition that the server's version does not support throws an
 * {@link io.github.immichsdk.errors.ImmichUnsupportedException} before the query is sent.
 */
public final class AssetQuery {

    static final int MOST = 1000; // the number of assets in one response

    private static final String SIZE = "fileSizeInBytes";

    private final QueryParts parts;

    private AssetQuery(QueryParts parts) {
        this.parts = parts;
    }

    /**
     * Returns the query for all assets of the timeline: without archive, trash and locked folder. {@link #visibility} and
     * {@link #includeTrashed} add those.
     *
     * @return the query
     */
    public static AssetQuery all() {
        return new AssetQuery(QueryParts.ALL);
    }

    /**
     * {@return a query for assets taken in a time range}
     *
     * @param range the range
     */
    public AssetQuery taken(TimeRange range) {
        Objects.requireNonNull(range, "range");
        return new AssetQuery(parts.within(range.fields("taken")));
    }

    /**
     * {@return a query for assets uploaded in a time range}
     *
     * @param range the range
     */
    public AssetQuery created(TimeRange range) {
        Objects.requireNonNull(range, "range");
        return new AssetQuery(parts.within(range.fields("created")));
    }

    /**
     * {@return a query for assets that the server last changed in a time range}
     *
     * @param range the range
     */
    public AssetQuery updated(TimeRange range) {
        Objects.requireNonNull(range, "range");
        return new AssetQuery(parts.within(range.fields("updated")));
    }

    /**
     * {@return a query for assets that were moved to the trash in a time range, and are still there}
     *
     * @param range the range
     */
    public AssetQuery trashed(TimeRange range) {
        Objects.requireNonNull(range, "range");
        return new AssetQuery(parts.within(range.fields("trashed")));
    }

    /** {@return a query for only the trash, including assets that are being permanently deleted, until the server is done} */
    public AssetQuery onlyTrashed() {
        return new AssetQuery(parts.onlyTrashed());
    }

    /** {@return a query that includes the trash} */
    public AssetQuery includeTrashed() {
        return with("withDeleted", true);
    }

    /**
     * {@return a query for assets that have a property}
     *
     * @param flag the property
     */
    public AssetQuery is(AssetFlag flag) {
        Objects.requireNonNull(flag, "flag");
        return with(flag.wire(), true);
    }

    /**
     * {@return a query for assets that do not have a property}
     *
     * @param flag the property
     */
    public AssetQuery isNot(AssetFlag flag) {
        Objects.requireNonNull(flag, "flag");
        return with(flag.wire(), false);
    }

    /**
     * {@return a query for assets on which a field is not set}
     *
     * @param field the unset field
     */
    public AssetQuery unset(AssetField field) {
        Objects.requireNonNull(field, "field");
        return with(field.wire(), null);
    }

    /**
     * {@return a query for one type of asset}
     *
     * @param type the type
     */
    public AssetQuery type(AssetType type) {
        Objects.requireNonNull(type, "type");
        return with("type", type.value());
    }

    /**
     * Sets the visibilities, instead of the timeline. Each one costs a search of its own, and the results are merged in
     * order; {@link Visibility#LOCKED} needs an unlocked session.
     *
     * @param first a visibility
     * @param more further visibilities
     * @return a query for these instead
     */
    public AssetQuery visibility(Visibility first, Visibility... more) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(more, "more");
        return new AssetQuery(parts.in(Stream.concat(Stream.of(first), Arrays.stream(more))));
    }

    /**
     * Matches assets that are in all of these albums. On servers before 3.0, finds only the assets of the caller and their
     * partners, even in a shared album; {@code albums().assets(id)} is complete on all versions.
     *
     * @param ids the albums' ids, at least one
     * @return a narrower query
     */
    public AssetQuery albums(String... ids) {
        Copies.requireNoNulls("ids", ids);
        return with("albumIds", QueryParts.ids("albums", ids));
    }

    /** {@return a query for only assets in no album; cannot be combined with {@link #albums}} */
    public AssetQuery notInAlbum() {
        return with("isNotInAlbum", true);
    }

    /**
     * {@return a query for assets that show all of these people}
     *
     * @param ids the people's ids, at least one
     */
    public AssetQuery people(String... ids) {
        Copies.requireNoNulls("ids", ids);
        return with("personIds", QueryParts.ids("people", ids));
    }

    /**
     * {@return a query for assets that have all of these tags, or tags below them}
     *
     * @param ids the tags' ids, at least one
     */
    public AssetQuery tags(String... ids) {
        Copies.requireNoNulls("ids", ids);
        return with("tagIds", QueryParts.ids("tags", ids));
    }

    /**
     * {@return a query for assets of one external library}
     *
     * @param id the library's ID
     */
    public AssetQuery library(String id) {
        return with("libraryId", Ids.checked("library", id));
    }

    /**
     * {@return a query for the asset with an ID}
     *
     * @param id the asset's ID
     */
    public AssetQuery id(String id) {
        return with("id", Ids.checked("id", id));
    }

    /**
     * {@return a query for files with a checksum}
     *
     * @param sha1 its SHA-1, as 28 characters of base64 or 40 of hex
     */
    public AssetQuery checksum(String sha1) {
        return with("checksum", Sha1.checked("checksum", sha1));
    }

    /**
     * {@return a query for files whose name contains a string, ignoring case and accents}
     *
     * @param part the string
     */
    public AssetQuery fileName(String part) {
        return text("fileName", "originalFileName", part);
    }

    /**
     * {@return a query for files whose original path on the server contains a string, ignoring case and accents}
     *
     * @param part the string
     */
    public AssetQuery originalPath(String part) {
        return text("originalPath", "originalPath", part);
    }

    /**
     * {@return a query for the asset to which a generated file belongs}
     *
     * @param file the kind of file
     * @param path its exact path on the server
     */
    public AssetQuery derivedFile(DerivedFile file, String path) {
        Objects.requireNonNull(file, "file");
        return text("derivedFile", file.wire(), path);
    }

    /**
     * {@return a query for assets whose description contains a string, ignoring case and accents}
     *
     * @param part the string
     */
    public AssetQuery description(String part) {
        return text("description", "description", part);
    }

    /**
     * {@return a query for assets that show a text; from 2.2 on}
     *
     * @param part the text
     */
    public AssetQuery ocr(String part) {
        return text("ocr", "ocr", part);
    }

    /**
     * {@return a query for assets taken with cameras of a maker}
     *
     * @param make the maker, as the camera writes it
     */
    public AssetQuery make(String make) {
        return text("make", "make", make);
    }

    /**
     * {@return a query for assets taken with a camera model}
     *
     * @param model its model, as the camera writes it
     */
    public AssetQuery camera(String model) {
        return text("camera", "model", model);
    }

    /**
     * {@return a query for assets taken with a lens model}
     *
     * @param model its model, as the camera writes it
     */
    public AssetQuery lens(String model) {
        return text("lens", "lensModel", model);
    }

    /**
     * {@return a query for assets taken in a city}
     *
     * @param name the city, as the server names it
     */
    public AssetQuery city(String name) {
        return text("city", "city", name);
    }

    /**
     * {@return a query for assets taken in a state or region}
     *
     * @param name the state, as the server names it
     */
    public AssetQuery state(String name) {
        return text("state", "state", name);
    }

    /**
     * {@return a query for assets taken in a country}
     *
     * @param name the country, as the server names it
     */
    public AssetQuery country(String name) {
        return text("country", "country", name);
    }

    /**
     * Matches assets with one of several star ratings. For assets without one, see {@link #unset}. The server searches one
     * rating at a time: a list costs the requests of a list for each rating, and the SDK merges them in order, each asset
     * once. Each rating is multiplied by each {@link #visibility}.
     *
     * @param first 1 to 5; or -1 for rejected, which servers from 3.0 on cannot search
     * @param more other ratings
     * @return a narrower query
     */
    public AssetQuery rating(int first, int... more) {
        Objects.requireNonNull(more, "more");
        return new AssetQuery(parts.rated(IntStream.concat(IntStream.of(first), Arrays.stream(more))));
    }

    /**
     * {@return a query for assets with at least this many stars. Costs what {@link #rating} costs: {@code minRating(4)} reads two lists}
     *
     * @param stars 1 to 5
     */
    public AssetQuery minRating(int stars) {
        return new AssetQuery(parts.rated(IntStream.rangeClosed(Ratings.minimum("minRating", stars), Ratings.MAX)));
    }

    /**
     * Also matches assets without a rating, besides the requested ratings; from 2.6 on. Costs one more list.
     *
     * @return a wider query
     * @throws IllegalStateException if no rating is set: the query then matches all assets, rated or not
     */
    public AssetQuery orUnrated() {
        return new AssetQuery(parts.orUnrated());
    }

    /** {@return a query for only assets in no stack, from 2.7 on; by default, each member of a stack is returned} */
    public AssetQuery notStacked() {
        return with("withStacked", false);
    }

    /**
     * Includes EXIF values in the results. Excludes assets for which the server has no EXIF values at all, such as those
     * just uploaded.
     *
     * @return a query with more details
     */
    public AssetQuery includeExif() {
        return with("withExif", true);
    }

    /** {@return a query that includes the people on each asset in the results} */
    public AssetQuery includePeople() {
        return with("withPeople", true);
    }

    /** {@return a query in order of capture time, the oldest first} */
    public AssetQuery oldestFirst() {
        return new AssetQuery(parts.ordered("asc", null));
    }

    /** {@return a query in order of capture time, the newest first; this is the default} */
    public AssetQuery newestFirst() {
        return new AssetQuery(parts.ordered("desc", null));
    }

    /** {@return a query in order of file size, the largest first, from 3.2 on; on older servers, see {@link Search#largest}} */
    @Experimental
    public AssetQuery largestFirst() {
        return new AssetQuery(parts.ordered(null, new SearchRequest.Order(SIZE, "desc")));
    }

    /** {@return a query in order of file size, the smallest first, from 3.2 on} */
    @Experimental
    public AssetQuery smallestFirst() {
        return new AssetQuery(parts.ordered(null, new SearchRequest.Order(SIZE, "asc")));
    }

    /**
     * {@return a query with another number of assets per request}
     *
     * @param size from 1 to 1000; by default 1000, and 100 for smart searches
     */
    public AssetQuery pageSize(int size) {
        return new AssetQuery(parts.paged(size));
    }

    /**
     * {@return a query whose listing has another number of requests in flight}
     *
     * <p>A listing of many pages reads ahead, on threads of its own: at most one page for each request in flight. It starts with the
     * third page, so short listings are read one page after the other. More requests in flight make a listing over a slow connection
     * faster, and load the server more. If the server responds with 429 or 503, the listing continues with one.
     *
     * @param max from 1, which reads one page after the other when it is needed, to 16; by default 2. The limit of the client applies,
     *     too, and several visibilities or ratings share the limit
     */
    public AssetQuery maxInFlight(int max) {
        return new AssetQuery(parts.inFlight(max));
    }

    /** {@return the content of the query} */
    QueryParts parts() {
        return parts;
    }

    private AssetQuery text(String name, String field, String value) {
        return with(field, TextChecks.notEmpty(name, value));
    }

    private AssetQuery with(String field, @Nullable Object value) {
        return new AssetQuery(parts.with(field, value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssetQuery that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** {@return the conditions, under the server's names} */
    @Override
    public String toString() {
        return "AssetQuery" + parts;
    }
}
