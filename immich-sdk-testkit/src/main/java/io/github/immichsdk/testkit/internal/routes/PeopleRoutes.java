package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.state.Person;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.PersonJson;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /people} and {@code /faces}. */
final class PeopleRoutes {
    private static final Schema PERSON = Schema.of(
            Field.string("name"),
            Field.string("birthDate").nullable(),
            Field.bool("isHidden"),
            Field.bool("isFavorite"),
            Field.string("color").nullable());
    private static final Schema LIST = Schema.of(
            Field.integer("page").range(1, Double.POSITIVE_INFINITY),
            Field.integer("size").range(1, 1000),
            Field.bool("withHidden"));
    private static final Schema FACE = Schema.of(
            Field.uuid("assetId").required(),
            Field.uuid("personId").required(),
            Field.integer("imageWidth").required(),
            Field.integer("imageHeight").required(),
            Field.integer("x").required(),
            Field.integer("y").required(),
            Field.integer("width").required(),
            Field.integer("height").required());
    private static final Schema FACES = Schema.of(Field.uuid("id").required());
    private static final Schema IDS = Schema.of(Field.uuids("ids").required());

    private final ServerState world;

    PeopleRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_ALL_PEOPLE, this::list).query(LIST),
                Route.of(Operations.CREATE_PERSON, this::create).body(PERSON),
                Route.of(Operations.DELETE_PEOPLE, this::deleteMany).body(IDS),
                Route.of(Operations.GET_PERSON, call -> call.ok(PersonJson.of(own(call, "person.read")))),
                Route.of(Operations.UPDATE_PERSON, this::update).body(PERSON).patchTwin(),
                Route.of(Operations.DELETE_PERSON, this::delete),
                Route.of(Operations.GET_PERSON_STATISTICS, this::statistics),
                Route.of(Operations.CREATE_FACE, this::createFace).body(FACE),
                Route.of(Operations.GET_FACES, this::faces).query(FACES));
    }

    private Person own(Call call, String permission) {
        return Access.own(call, permission, world.people.get(call.id()), person -> person.owner);
    }

    private long faces(Person person) {
        return world.faces.values().stream()
                .filter(face -> face.person() == person)
                .count();
    }

    private FakeResponse list(Call call) {
        long size = call.query().number("size", 500);
        long skip = (call.query().number("page", 1) - 1) * size;
        boolean hidden = call.query().bool("withHidden", false);
        List<Person> all = world.people.values().stream()
                .filter(person -> person.owner == call.user())
                // Versions 1 and 2 leave out those with few faces, unless they have a name.
                .filter(person -> faces(person) >= 3 || !person.name.isEmpty() && faces(person) > 0)
                .toList();
        List<Person> shown =
                all.stream().filter(person -> hidden || !person.hidden).toList();
        Map<String, @Nullable Object> json = Json.object(
                "people",
                shown.stream().skip(skip).limit(size).map(PersonJson::of).toList());
        json.put("hasNextPage", shown.size() > skip + size);
        json.put("total", all.size());
        json.put("hidden", all.stream().filter(person -> person.hidden).count());
        return call.ok(json);
    }

    private FakeResponse create(Call call) {
        Person person = world.addPerson(call.user());
        change(person, call.body());
        return call.created(PersonJson.of(person));
    }

    private void change(Person person, Values body) {
        String name = body.text("name");
        person.name = name == null ? person.name : name;
        person.birthDate = body.has("birthDate") ? body.text("birthDate") : person.birthDate;
        person.color = body.has("color") ? body.text("color") : person.color;
        person.hidden = body.bool("isHidden", person.hidden);
        person.favorite = body.bool("isFavorite", person.favorite);
        person.updatedAt = world.now();
    }

    private FakeResponse update(Call call) {
        Person person = own(call, "person.update");
        change(person, call.body());
        return call.ok(PersonJson.of(person));
    }

    private void remove(Person person) {
        world.people.remove(person.id);
        world.gone(Entity.PERSON, person.id, null, person.owner.id);
        world.faces.replaceAll((id, face) -> face.person() == person
                ? new Person.Face(
                        face.id(),
                        face.asset(),
                        null,
                        face.imageWidth(),
                        face.imageHeight(),
                        face.x1(),
                        face.y1(),
                        face.x2(),
                        face.y2())
                : face);
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
        Person person = own(call, "person.statistics");
        return call.ok(Json.object(
                "assets",
                world.faces.values().stream()
                        .filter(face -> face.person() == person)
                        .map(Person.Face::asset)
                        .distinct()
                        .count()));
    }

    private FakeResponse createFace(Call call) {
        Values body = call.body();
        Asset asset = Access.asset(call, world.three() ? "asset.update" : "asset.read", body.requiredUuid("assetId"));
        Person person =
                Access.own(call, "person.read", world.people.get(body.requiredUuid("personId")), found -> found.owner);
        int x = number(body, "x");
        int y = number(body, "y");
        UUID id = world.newId();
        world.faces.put(
                id,
                new Person.Face(
                        id,
                        asset,
                        person,
                        number(body, "imageWidth"),
                        number(body, "imageHeight"),
                        x,
                        y,
                        x + number(body, "width"),
                        y + number(body, "height")));
        return FakeResponse.empty(201);
    }

    private static int number(Values body, String name) {
        return (int) body.number(name, 0);
    }

    private FakeResponse faces(Call call) {
        Asset asset = Access.asset(call, "asset.read", call.query().requiredUuid("id"));
        return call.ok(world.faces.values().stream()
                .filter(face -> face.asset() == asset)
                .map(PersonJson::face)
                .toList());
    }
}
