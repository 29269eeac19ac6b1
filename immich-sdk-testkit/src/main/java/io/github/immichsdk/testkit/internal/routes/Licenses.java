package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;

/** Licenses, of which nobody has bought one. */
final class Licenses {
    static final Schema KEYS = Schema.of(
            Field.of(Field.Kind.LICENSE, "licenseKey").required(),
            Field.string("activationKey").required());

    private Licenses() {}

    static FakeResponse none(Call call) {
        throw ApiException.bare(404);
    }

    static FakeResponse invalid(Call call) {
        throw new ApiException(400, "Invalid license key");
    }
}
