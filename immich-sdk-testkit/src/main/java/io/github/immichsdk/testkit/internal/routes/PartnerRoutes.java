package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.state.Partner;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.UserJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /partners}. */
final class PartnerRoutes {
    private static final Schema DIRECTION = Schema.of(Field.oneOf("direction", List.of("shared-by", "shared-with"))
            .required()
            .before3(Constraint.NOT_EMPTY, Constraint.ENUM));
    private static final Schema CREATE = Schema.of(
            Field.uuid("sharedWithId").required().before3(Constraint.UUID, Constraint.NOT_EMPTY, Constraint.STRING));
    private static final Schema UPDATE =
            Schema.of(Field.bool("inTimeline").required().before3(Constraint.NOT_EMPTY));

    private final ServerState world;

    PartnerRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_PARTNERS, this::list).query(DIRECTION),
                Route.of(Operations.CREATE_PARTNER, this::create).body(CREATE),
                Route.of(
                        Operations.CREATE_PARTNER_DEPRECATED,
                        call -> create(call, call.id(), "createPartnerDeprecated")),
                Route.of(Operations.UPDATE_PARTNER, this::update).body(UPDATE),
                Route.of(Operations.REMOVE_PARTNER, this::remove));
    }

    private static Map<String, @Nullable Object> json(User shown, Partner partner) {
        Map<String, @Nullable Object> json = UserJson.nested(shown);
        json.put("inTimeline", partner.inTimeline);
        return json;
    }

    private Optional<Partner> find(@Nullable User by, @Nullable User with) {
        return world.partners.stream()
                .filter(partner -> partner.sharedBy == by && partner.sharedWith == with)
                .findFirst();
    }

    private FakeResponse list(Call call) {
        boolean mine = "shared-by".equals(call.query().text("direction"));
        return call.ok(world.partners.stream()
                .filter(partner -> (mine ? partner.sharedBy : partner.sharedWith) == call.user())
                .map(partner -> json(mine ? partner.sharedWith : partner.sharedBy, partner))
                .toList());
    }

    private FakeResponse create(Call call) {
        return create(call, call.body().requiredUuid("sharedWithId"), "createPartner");
    }

    private FakeResponse create(Call call, UUID id, String operationId) {
        User other = world.users.get(id);
        if (other == null || other.deletedAt != null) {
            throw Responses.failed(operationId);
        }
        if (find(call.user(), other).isPresent()) {
            throw new ApiException(400, "Partner already exists");
        }
        Partner partner = new Partner(call.user(), other);
        world.partners.add(partner);
        return call.created(json(other, partner));
    }

    private FakeResponse update(Call call) {
        User other = world.users.get(call.id());
        Partner partner = find(other, call.user()).orElseThrow(() -> ApiException.noAccess("partner.update"));
        partner.inTimeline = call.body().bool("inTimeline", false);
        return call.ok(json(partner.sharedBy, partner));
    }

    private FakeResponse remove(Call call) {
        User other = world.users.get(call.id());
        Partner partner = find(call.user(), other).orElseThrow(() -> new ApiException(400, "Partner not found"));
        world.partners.remove(partner);
        UUID by = partner.sharedBy.id;
        UUID with = partner.sharedWith.id;
        world.gone(Entity.PARTNER, by, with, by, with);
        return call.noContent();
    }
}
