package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.media.Placeholder;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.state.Person;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.PersonJson;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /people}, and the search for them. */
final class PeopleRoutes {
    /** From how many faces on people without a name are listed. */
    private static final int FEW = 3;

    private static final Schema CREATE = Schema.of(
            Field.string("name"),
            Field.of(Field.Kind.BIRTH_DATE, "birthDate").nullable(),
            Field.bool("isHidden"),
            Field.bool("isFavorite"),
            Field.of(Field.Kind.COLOR, "color").nullable());
    private static final Schema UPDATE =
            Schema.of(Field.uuid("featureFaceAssetId")).and(CREATE);
    private static final Schema UPDATE_MANY = Schema.of(
            Field.objects("people", UPDATE.and(Field.string("id").required())).required());
    private static final Schema LIST = Schema.of(
            Field.integer("page").range(1, Double.POSITIVE_INFINITY),
            Field.integer("size").range(1, 1000),
            Field.bool("withHidden"),
            Field.uuid("closestPersonId"),
            Field.uuid("closestAssetId"));
    private static final Schema NAME = Schema.of(Field.string("name").required(), Field.bool("withHidden"));
    private static final Schema IDS = Schema.of(Field.uuids("ids").required());

    private final ServerState world;

    PeopleRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_ALL_PEOPLE, this::list).query(LIST),
                Route.of(Operations.CREATE_PERSON, this::create).body(CREATE),
                Route.of(Operations.UPDATE_PEOPLE, this::updateMany).body(UPDATE_MANY),
                Route.of(Operations.DELETE_PEOPLE, this::deleteMany).body(IDS),
                Route.of(Operations.GET_PERSON, call -> call.ok(PersonJson.of(own(call, "person.read")))),
                Route.of(Operations.UPDATE_PERSON, this::update).body(UPDATE).patchTwin(),
                Route.of(Operations.DELETE_PERSON, this::delete),
                Route.of(Operations.GET_PERSON_STATISTICS, this::statistics),
                Route.of(Operations.GET_PERSON_THUMBNAIL, this::thumbnail),
                Route.of(Operations.MERGE_PERSON, this::merge).body(IDS),
                Route.of(Operations.SEARCH_PERSON, this::search).query(NAME));
    }

    private Person own(Call call, String permission) {
        return Access.own(call, permission, world.people.get(call.id()), person -> person.owner);
    }

    private Stream<Person.Face> faces(Person person) {
        return world.faces.values().stream().filter(face -> face.person() == person && !face.hidden());
    }

    private boolean listed(Person person) {
        return !person.name.isEmpty() || faces(person).count() >= FEW;
    }

    /** The total counts people that are not listed. Version 3 removes these after it has cut the page. */
    private FakeResponse list(Call call) {
        long size = call.query().number("size", 500);
        long skip = (call.query().number("page", 1) - 1) * size;
        boolean hidden = call.query().bool("withHidden", false);
        UUID closest = call.query().uuid("closestPersonId");
        if (closest != null && (world.one() || world.people.get(closest) == null)) {
            throw new ApiException(404, "Person not found");
        }
        // version 3 lists everyone if it sorts by likeness
        boolean everyone = world.three() && (closest != null || call.query().given("closestAssetId"));
        List<Person> all = world.people.values().stream()
                .filter(person ->
                        person.owner == call.user() && faces(person).findAny().isPresent())
                .sorted(Comparator.comparing((Person person) -> !person.favorite)
                        .thenComparing(person -> person.name.isEmpty())
                        .thenComparing(person -> person.name))
                .toList();
        List<Person> rows = all.stream()
                .filter(person -> (hidden || !person.hidden) && (world.three() || listed(person)))
                .toList();
        Map<String, @Nullable Object> json = Json.object(
                "people",
                rows.stream()
                        .skip(skip)
                        .limit(size)
                        .filter(person -> everyone || listed(person))
                        .map(PersonJson::of)
                        .toList());
        json.put("hasNextPage", rows.size() > skip + size);
        json.put("total", all.size());
        json.put("hidden", all.stream().filter(person -> person.hidden).count());
        return call.ok(json);
    }

    private FakeResponse search(Call call) {
        String wanted = SearchFilter.plain(call.query().required("name"));
        boolean hidden = call.query().bool("withHidden", false);
        return call.ok(world.people.values().stream()
                .filter(person -> person.owner == call.user() && (hidden || !person.hidden))
                .filter(person ->
                        !wanted.isEmpty() && SearchFilter.plain(person.name).contains(wanted))
                .map(PersonJson::of)
                .toList());
    }

    private FakeResponse create(Call call) {
        if (world.three() && "".equals(call.body().text("birthDate"))) {
            throw Responses.failed("createPerson");
        }
        Person person = world.addPerson(call.user());
        change(call, person, call.body());
        return call.created(PersonJson.of(person));
    }

    private void change(Call call, Person person, Values body) {
        UUID feature = body.uuid("featureFaceAssetId");
        if (feature != null) {
            Asset asset = Access.asset(call, "asset.read", feature);
            if (faces(person).noneMatch(face -> face.asset() == asset)) {
                throw new ApiException(
                        400, "Invalid assetId for feature face" + (world.one() ? "" : " or asset is offline"));
            }
        }
        String name = body.text("name");
        person.name = name == null ? person.name : name;
        person.birthDate = body.has("birthDate") ? day(body.text("birthDate")) : person.birthDate;
        person.color = body.has("color") ? body.text("color") : person.color;
        person.hidden = body.bool("isHidden", person.hidden);
        person.favorite = body.bool("isFavorite", person.favorite);
        person.updatedAt = world.now();
    }

    private static @Nullable String day(@Nullable String date) {
        return date == null || date.isEmpty() ? null : date.substring(0, "2000-01-01".length());
    }

    private FakeResponse update(Call call) {
        Person person = own(call, "person.update");
        if (world.three() && "".equals(call.body().text("birthDate"))) {
            throw Responses.failed("updatePerson");
        }
        change(call, person, call.body());
        return call.ok(PersonJson.of(person));
    }

    private FakeResponse updateMany(Call call) {
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (Values item : call.body().objects("people")) {
            UUID id = item.requiredUuid("id");
            Person person = world.people.get(id);
            if (person == null || person.owner != call.user()) {
                results.add(BulkResults.failed(id, "unknown"));
            } else {
                change(call, person, item);
                results.add(BulkResults.done(id));
            }
        }
        return call.ok(results);
    }

    private void remove(Person person) {
        world.people.remove(person.id);
        world.gone(Entity.PERSON, person.id, null, person.owner.id);
        world.faces.replaceAll((id, face) -> face.person() == person ? face.of(null) : face);
    }

    private FakeResponse delete(Call call) {
        remove(own(call, "person.delete"));
        return call.noContent();
    }

    private FakeResponse deleteMany(Call call) {
        List<Person> people = new LinkedHashSet<>(call.body().uuids("ids"))
                .stream()
                        .map(id -> Access.own(call, "person.delete", world.people.get(id), person -> person.owner))
                        .toList();
        people.forEach(this::remove);
        return call.noContent();
    }

    private FakeResponse statistics(Call call) {
        Person person = own(call, "person.read");
        return call.ok(Json.object(
                "assets", faces(person).map(Person.Face::asset).distinct().count()));
    }

    private FakeResponse thumbnail(Call call) {
        Person person = world.people.get(call.id());
        if (!world.three() && (person == null || person.owner != call.user())) {
            throw ApiException.noAccess("person.read");
        }
        if (person == null || person.owner != call.user() || !person.thumbnail) {
            throw ApiException.bare(404);
        }
        return FakeResponse.bytes(200, "image/jpeg", Placeholder.jpeg()).with("Accept-Ranges", "bytes");
    }

    private FakeResponse merge(Call call) {
        Person target = own(call, "person.update");
        List<UUID> ids = call.body().uuids("ids");
        if (ids.contains(target.id)) {
            throw new ApiException(400, "Cannot merge a person into themselves");
        }
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (UUID id : ids) {
            Person other = world.people.get(id);
            if (other == null || other.owner != call.user()) {
                results.add(BulkResults.failed(id, "no_permission"));
                continue;
            }
            target.name = target.name.isEmpty() ? other.name : target.name;
            target.birthDate = target.birthDate == null ? other.birthDate : target.birthDate;
            target.updatedAt = world.now();
            world.faces.replaceAll((face, value) -> value.person() == other ? value.of(target) : value);
            remove(other);
            results.add(BulkResults.done(id));
        }
        return call.ok(results);
    }

    /** {@return whether this version generates pictures of people that were created by hand} */
    static boolean picturesEveryone(FakeVersion version) {
        return version.isAtLeast(FakeVersion.V3_1_0);
    }
}
