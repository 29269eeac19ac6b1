package io.github.immichsdk.assets;

import io.github.immichsdk.internal.call.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which assets are asked for, and how they are told. All that is asked for must hold at once.
 *
 * <pre>{@code
 * AssetQuery.takenBetween(from, to).camera("X-T5").only(AssetFlag.FAVORITE).oldestFirst()
 * }</pre>
 *
 * <p>What is not asked for: the timeline only, newest first, without the trash, on all versions of the server. Whose assets:
 * the caller's, and those of partners shown in the caller's timeline.
 *
 * <p>Immutable; each method returns a changed copy. Wrong values are refused with an {@link IllegalArgumentException} when
 * they are set; what the server's version cannot do, with an {@link io.github.immichsdk.errors.ImmichUnsupportedException}
 * when the query is used, before any request of it is sent.
 */
public final class AssetQuery {

    static final int MOST = 1000; // assets in one response

    private static final AssetQuery ALL =
            new AssetQuery(new QueryParts(Map.of(), List.of(Visibility.TIMELINE), List.of(), null));

    private final QueryParts parts;

    private AssetQuery(QueryParts parts) {
        this.parts = parts;
    }

    /** {@return the query for all assets of the timeline} */
    public static AssetQuery all() {
        return ALL;
    }

    /**
     * Begins with a range of capture times.
     *
     * @param from the earliest time, inclusive
     * @param until the latest time, inclusive
     * @return the query
     */
    public static AssetQuery takenBetween(Instant from, Instant until) {
        return all().taken(TimeRange.between(from, until));
    }

    /**
     * Only what was taken in a range of time.
     *
     * @param range the range
     * @return a narrower query
     */
    public AssetQuery taken(TimeRange range) {
        return new AssetQuery(parts.within(range.fields("taken")));
    }

    /**
     * Only what was uploaded in a range of time.
     *
     * @param range the range
     * @return a narrower query
     */
    public AssetQuery created(TimeRange range) {
        return new AssetQuery(parts.within(range.fields("created")));
    }

    /**
     * Only what the server last changed in a range of time.
     *
     * @param range the range
     * @return a narrower query
     */
    public AssetQuery updated(TimeRange range) {
        return new AssetQuery(parts.within(range.fields("updated")));
    }

    /**
     * Only what is in the trash, and was put there in a range of time.
     *
     * @param range the range
     * @return a narrower query
     */
    public AssetQuery trashed(TimeRange range) {
        return new AssetQuery(parts.within(range.fields("trashed")));
    }

    /** {@return a query for only the trash; that includes what is being deleted for good, until the server has done it} */
    public AssetQuery trashedOnly() {
        return trashed(TimeRange.from(Instant.EPOCH));
    }

    /** {@return a query of the trash too} */
    public AssetQuery withTrashed() {
        return with("withDeleted", true);
    }

    /**
     * Only what has a property.
     *
     * @param flag the property
     * @return a narrower query
     */
    public AssetQuery only(AssetFlag flag) {
        return with(flag.wire(), true);
    }

    /**
     * Only what lacks a property.
     *
     * @param flag the property
     * @return a narrower query
     */
    public AssetQuery without(AssetFlag flag) {
        return with(flag.wire(), false);
    }

    /**
     * Only those on which something is not set.
     *
     * @param field what is not set
     * @return a narrower query
     */
    public AssetQuery unset(AssetField field) {
        return with(field.wire(), null);
    }

    /**
     * Only one kind of file.
     *
     * @param type the kind
     * @return a narrower query
     */
    public AssetQuery type(AssetType type) {
        return with("type", type.value());
    }

    /**
     * Chooses where the assets are shown, instead of the timeline. Several are asked for in a search each, and their answers
     * merged in order; {@link Visibility#LOCKED} needs an unlocked session.
     *
     * @param first where
     * @param more where else
     * @return a query for these instead
     */
    public AssetQuery visibility(Visibility first, Visibility... more) {
        List<Visibility> wanted =
                Stream.concat(Stream.of(first), Arrays.stream(more)).distinct().toList();
        return new AssetQuery(parts.in(wanted));
    }

    /**
     * Only what is in all of these albums. On servers before 3.0 this finds the caller's and their partners' assets only, even
     * in a shared album; {@code albums().contents(id)} is complete on all.
     *
     * @param ids the albums' ids, at least one
     * @return a narrower query
     */
    public AssetQuery albums(String... ids) {
        return with("albumIds", ids("albums", ids));
    }

    /** {@return a query for only what is in no album; cannot be combined with {@link #albums}} */
    public AssetQuery notInAlbum() {
        return with("isNotInAlbum", true);
    }

    /**
     * Only what shows all of these people.
     *
     * @param ids the people's ids, at least one
     * @return a narrower query
     */
    public AssetQuery people(String... ids) {
        return with("personIds", ids("people", ids));
    }

    /**
     * Only what has all of these tags, or tags below them.
     *
     * @param ids the tags' ids, at least one
     * @return a narrower query
     */
    public AssetQuery tags(String... ids) {
        return with("tagIds", ids("tags", ids));
    }

    /**
     * Only what is in one external library.
     *
     * @param id the library's id
     * @return a narrower query
     */
    public AssetQuery library(String id) {
        return with("libraryId", Ids.checked("library", id));
    }

    /**
     * Only the asset of an id.
     *
     * @param id the asset's id
     * @return a narrower query
     */
    public AssetQuery id(String id) {
        return with("id", Ids.checked("id", id));
    }

    /**
     * Only the file of a checksum.
     *
     * @param sha1 its SHA-1, as 28 characters of base64 or 40 of hex
     * @return a narrower query
     */
    public AssetQuery checksum(String sha1) {
        return with("checksum", FileChecksum.checked("checksum", sha1));
    }

    /**
     * Only files with a text in their name, whatever the case and accents.
     *
     * @param part the text
     * @return a narrower query
     */
    public AssetQuery fileName(String part) {
        return text("fileName", "originalFileName", part);
    }

    /**
     * Only files with a text in the path under which the server keeps the original, whatever the case and accents.
     *
     * @param part the text
     * @return a narrower query
     */
    public AssetQuery originalPath(String part) {
        return text("originalPath", "originalPath", part);
    }

    /**
     * Only the asset of a file that the server made.
     *
     * @param file which file
     * @param path its exact path on the server
     * @return a narrower query
     */
    public AssetQuery madeAt(DerivedFile file, String path) {
        return text("madeAt", file.wire(), path);
    }

    /**
     * Only those with a text in their description, whatever the case and accents.
     *
     * @param part the text
     * @return a narrower query
     */
    public AssetQuery description(String part) {
        return text("description", "description", part);
    }

    /**
     * Only those on which a text can be read; from 2.2 on.
     *
     * @param part the text
     * @return a narrower query
     */
    public AssetQuery ocr(String part) {
        return text("ocr", "ocr", part);
    }

    /**
     * Only those taken with cameras of a maker.
     *
     * @param make the maker, as the camera writes it
     * @return a narrower query
     */
    public AssetQuery make(String make) {
        return text("make", "make", make);
    }

    /**
     * Only those taken with a camera.
     *
     * @param model its model, as the camera writes it
     * @return a narrower query
     */
    public AssetQuery camera(String model) {
        return text("camera", "model", model);
    }

    /**
     * Only those taken with a lens.
     *
     * @param model its model, as the camera writes it
     * @return a narrower query
     */
    public AssetQuery lens(String model) {
        return text("lens", "lensModel", model);
    }

    /**
     * Only those taken in a city.
     *
     * @param name the city, as the server names it
     * @return a narrower query
     */
    public AssetQuery city(String name) {
        return text("city", "city", name);
    }

    /**
     * Only those taken in a state or region.
     *
     * @param name the state, as the server names it
     * @return a narrower query
     */
    public AssetQuery state(String name) {
        return text("state", "state", name);
    }

    /**
     * Only those taken in a country.
     *
     * @param name the country, as the server names it
     * @return a narrower query
     */
    public AssetQuery country(String name) {
        return text("country", "country", name);
    }

    /**
     * Only those with this many stars. For none, {@link #unset}; for several ratings, {@link #ratings} and {@link #minRating}.
     *
     * @param stars 1 to 5; or -1 for rejected, which servers from 3.0 on cannot search
     * @return a narrower query
     */
    public AssetQuery rating(int stars) {
        return with("rating", Stars.checked("rating", stars));
    }

    /**
     * Only those with one of several ratings. The server searches one rating at a time: a list costs the requests of a list for each
     * rating, and the SDK merges them in order, each asset once. Each rating is multiplied by each {@link #visibility}.
     *
     * @param first 1 to 5; or -1 for rejected, which servers from 3.0 on cannot search
     * @param more other ratings
     * @return a narrower query
     */
    public AssetQuery ratings(int first, int... more) {
        return new AssetQuery(parts.rated(Stars.several(IntStream.concat(IntStream.of(first), Arrays.stream(more)))));
    }

    /**
     * Only those with at least this many stars. Costs what {@link #ratings} costs: {@code minRating(4)} reads two lists.
     *
     * @param stars 1 to 5
     * @return a narrower query
     */
    public AssetQuery minRating(int stars) {
        IntStream wanted = IntStream.rangeClosed(Stars.atLeast("minRating", stars), Stars.MOST);
        return new AssetQuery(parts.rated(Stars.several(wanted)));
    }

    /**
     * Also those without a rating, beside the ratings asked for; from 2.6 on. Costs one more list.
     *
     * @return a wider query
     * @throws IllegalStateException if no rating was asked for: all assets are asked for then, rated or not
     */
    public AssetQuery orUnrated() {
        return new AssetQuery(parts.orUnrated());
    }

    /** {@return a query for only what is in no stack, from 2.7 on; without this, each member of a stack is told} */
    public AssetQuery notStacked() {
        return with("withStacked", false);
    }

    /**
     * Tells EXIF values too. Leaves out assets of which the server has no EXIF values at all, such as those just uploaded.
     *
     * @return a query that tells more
     */
    public AssetQuery withExif() {
        return with("withExif", true);
    }

    /** {@return a query that tells the people on each asset too} */
    public AssetQuery withPeople() {
        return with("withPeople", true);
    }

    /** {@return a query in order of capture time, the oldest first} */
    public AssetQuery oldestFirst() {
        return with("order", "asc");
    }

    /** {@return a query in order of capture time, the newest first; this is the default} */
    public AssetQuery newestFirst() {
        return with("order", "desc");
    }

    /**
     * Sets how many assets are asked for at a time.
     *
     * @param size from 1 to 1000; 1000 without this, 100 for smart searches
     * @return a query that asks for so many
     */
    public AssetQuery pageSize(int size) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("pageSize: expected 1 to " + MOST + ", got " + size);
        }
        return new AssetQuery(parts.paged(size));
    }

    /** {@return the fields to send, under the server's names} */
    Map<String, @Nullable Object> fields() {
        return parts.fields();
    }

    /** {@return where the assets are shown; at least one} */
    List<Visibility> visibilities() {
        return parts.visibilities();
    }

    /** {@return the ratings, null for none, if there are several; empty otherwise} */
    List<@Nullable Integer> ratings() {
        return parts.ratings();
    }

    /** {@return the queries that one search each can carry out: of one visibility, and one rating or none} */
    List<AssetQuery> parts() {
        return parts.split().stream().map(AssetQuery::new).toList();
    }

    /** {@return how many to ask for at a time} */
    int pageSizeOr(int otherwise) {
        Integer size = parts.pageSize();
        return size == null ? otherwise : size;
    }

    /** {@return whether the oldest come first} */
    boolean ascending() {
        return "asc".equals(fields().get("order"));
    }

    /** {@return whether the trash is asked for beside the rest; true for no query of the trash alone, or of all that is offline} */
    boolean trashToo() {
        return fields().containsKey("withDeleted")
                && !fields().containsKey("trashedAfter")
                && !fields().containsKey("trashedBefore")
                && !Boolean.TRUE.equals(fields().get("isOffline"));
    }

    /** {@return the borders in time that this query has} */
    Window window() {
        return Window.of(fields());
    }

    /** {@return this query with other borders in time} */
    AssetQuery within(Window window) {
        return new AssetQuery(parts.within(window.fields()));
    }

    private AssetQuery text(String name, String field, String value) {
        return with(field, Texts.checked(name, value));
    }

    private static List<String> ids(String name, String... ids) {
        if (ids.length == 0) {
            throw new IllegalArgumentException(name + ": expected at least one id, got none");
        }
        return Ids.distinct(name, List.of(ids));
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

    /** {@return what is asked for, under the server's names} */
    @Override
    public String toString() {
        return "AssetQuery" + fields() + (ratings().isEmpty() ? "" : " rated " + ratings()) + " in " + visibilities();
    }
}
