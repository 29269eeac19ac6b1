package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Person;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.PersonJson;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /faces}, and the people that they are given to. */
final class FaceRoutes {
    private static final Schema CREATE = Schema.of(
            number("imageWidth"),
            number("imageHeight"),
            number("x"),
            number("y"),
            number("width"),
            number("height"),
            id("personId"),
            id("assetId"));
    private static final Schema ID = Schema.of(id("id"));
    private static final Schema DELETE =
            Schema.of(Field.bool("force").required().before3(Constraint.NOT_EMPTY));
    private static final Schema REASSIGN = Schema.of(Field.objects(
                    "data",
                    Schema.of(
                            Field.uuid("personId").required(),
                            Field.uuid("assetId").required()))
            .required());

    private final ServerState world;

    FaceRoutes(ServerState world) {
        this.world = world;
    }

    private static Field id(String name) {
        return Field.uuid(name).required().before3(Constraint.UUID, Constraint.NOT_EMPTY, Constraint.STRING);
    }

    private static Field number(String name) {
        return Field.integer(name).required().before3(Constraint.NUMBER, Constraint.NOT_EMPTY);
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.CREATE_FACE, this::create).body(CREATE),
                Route.of(Operations.GET_FACES, this::list).query(ID),
                Route.of(Operations.REASSIGN_FACES_BY_ID, this::assign).body(ID),
                Route.of(Operations.REASSIGN_FACES, this::reassign).body(REASSIGN),
                Route.of(Operations.DELETE_FACE, this::delete).body(DELETE));
    }

    private FakeResponse create(Call call) {
        Values body = call.body();
        Asset asset = Access.asset(call, world.three() ? "asset.update" : "asset.read", body.requiredUuid("assetId"));
        Person person =
                Access.own(call, "person.read", world.people.get(body.requiredUuid("personId")), found -> found.owner);
        Double left = body.decimal("x");
        if (world.one() && left != null && left != Math.rint(left)) {
            throw Responses.failed("createFace");
        }
        int x = number(body, "x");
        int y = number(body, "y");
        world.addFace(new Person.Face(
                world.newId(),
                asset,
                person,
                number(body, "imageWidth"),
                number(body, "imageHeight"),
                x,
                y,
                x + number(body, "width"),
                y + number(body, "height"),
                false));
        person.thumbnail |= PeopleRoutes.picturesEveryone(world.version);
        return FakeResponse.empty(201);
    }

    private static int number(Values body, String name) {
        return (int) body.number(name, 0);
    }

    private FakeResponse list(Call call) {
        Asset asset = Access.asset(call, "asset.read", call.query().requiredUuid("id"));
        return call.ok(world.faces.values().stream()
                .filter(face -> face.asset() == asset && !face.hidden())
                .map(PersonJson::face)
                .toList());
    }

    private Person target(Call call) {
        return Access.own(call, "person.update", world.people.get(call.id()), person -> person.owner);
    }

    private static Person.Face own(Call call, String permission, Person.@Nullable Face face) {
        return Access.own(call, permission, face, found -> found.asset().owner);
    }

    private FakeResponse assign(Call call) {
        Person person = target(call);
        UUID id = call.body().requiredUuid("id");
        world.faces.put(id, own(call, "person.create", world.faces.get(id)).of(person));
        return call.ok(PersonJson.of(person));
    }

    /** Responses with the person once for each pair, whether there was such a face or not. */
    private FakeResponse reassign(Call call) {
        Person person = target(call);
        List<Object> response = new ArrayList<>();
        for (Values pair : call.body().objects("data")) {
            UUID asset = pair.requiredUuid("assetId");
            Person from = world.people.get(pair.requiredUuid("personId"));
            if (from != null && from.owner == call.user()) {
                world.faces.replaceAll(
                        (id, face) -> face.person() == from && face.asset().id.equals(asset) ? face.of(person) : face);
            }
            response.add(PersonJson.of(person));
        }
        return call.ok(response);
    }

    private FakeResponse delete(Call call) {
        Person.Face face = own(call, "face.delete", world.faces.get(call.id()));
        if (call.body().bool("force", false)) {
            world.removeFace(face);
        } else {
            world.faces.put(face.id(), face.hide());
        }
        return call.noContent();
    }
}
