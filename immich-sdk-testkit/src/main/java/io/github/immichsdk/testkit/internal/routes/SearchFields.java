package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.util.ArrayList;
import java.util.List;

/** The fields of the searches, by version. */
final class SearchFields {
    private SearchFields() {}

    /** {@return the filters that all searches take} */
    static Schema filters(ServerState world) {
        return filters(world, false);
    }

    /** In a query, version 3 takes some of the filters for what they are in a body, and refuses them; the others refuse one. */
    private static Schema filters(ServerState world, boolean query) {
        List<Field> fields = new ArrayList<>();
        for (String name : List.of("albumIds", "personIds", "tagIds")) {
            Field ids = Field.uuids(name);
            fields.add(name.equals("tagIds") ? ids.nullable() : ids.nullableBefore3());
        }
        for (String name : List.of(
                "isFavorite", "isMotion", "isOffline", "isEncoded", "isNotInAlbum", "withDeleted", "withExif")) {
            fields.add(query && world.three() ? Field.bool(name).typed() : Field.bool(name));
        }
        for (String name : List.of("city", "state", "country", "make", "model", "lensModel")) {
            fields.add(Field.string(name).nullable());
        }
        for (String pair : List.of("created", "updated", "taken", "trashed")) {
            fields.add(Field.date(pair + "After").nullableBefore3());
            fields.add(Field.date(pair + "Before").nullableBefore3());
        }
        fields.add(
                Field.oneOf("type", List.of("IMAGE", "VIDEO", "AUDIO", "OTHER")).nullableBefore3());
        fields.add(Field.oneOf("visibility", Visibility.WORDS).nullableBefore3());
        fields.add(Field.uuid("libraryId").nullable());
        fields.add(Field.string("ocr").nullableBefore3().since(FakeVersion.V2_7_5));
        Field rating = Field.integer("rating").range(world.three() ? 1 : -1, 5).nullable();
        fields.add(query ? rating.typed() : rating);
        fields.add(Field.string("deviceId").nullableBefore3().until(FakeVersion.V2_7_5));
        return Schema.of(fields.toArray(Field[]::new));
    }

    private static Field size() {
        return Field.integer("size").range(1, 1000);
    }

    private static Field page() {
        return Field.integer("page").range(1, Double.POSITIVE_INFINITY);
    }

    /** {@return the body of the metadata search} */
    static Schema metadata(ServerState world) {
        return filters(world)
                .and(
                        page(),
                        size(),
                        Field.bool("withPeople"),
                        Field.bool("withStacked"),
                        Field.oneOf("order", List.of("asc", "desc")),
                        Field.of(Field.Kind.MAP, "orderBy").since(FakeVersion.V3_2_2),
                        Field.uuid("id").nullableBefore3(),
                        Field.string("checksum").nullableBefore3(),
                        Field.string("originalFileName").nullableBefore3(),
                        Field.string("originalPath").nullableBefore3(),
                        Field.string("description").nullableBefore3(),
                        Field.string("previewPath").nullableBefore3(),
                        Field.string("thumbnailPath").nullableBefore3(),
                        Field.string("encodedVideoPath").nullableBefore3(),
                        Field.string("deviceAssetId").nullableBefore3().until(FakeVersion.V2_7_5));
    }

    /** {@return the body of the random search} */
    static Schema random(ServerState world) {
        return filters(world).and(size(), Field.bool("withPeople"), Field.bool("withStacked"));
    }

    /** {@return the body of the count} */
    static Schema statistics(ServerState world) {
        return filters(world).and(Field.string("description").nullableBefore3());
    }

    /** {@return the body of the search by meaning} */
    static Schema smart(ServerState world) {
        return filters(world)
                .and(page(), size(), Field.string("query"), Field.uuid("queryAssetId"), Field.string("language"));
    }

    /** {@return the query of the search for large files} */
    static Schema large(ServerState world) {
        return filters(world, true).and(size(), Field.integer("minFileSize").range(0, Double.POSITIVE_INFINITY));
    }
}
