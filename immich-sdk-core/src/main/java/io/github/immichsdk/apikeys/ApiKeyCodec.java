package io.github.immichsdk.apikeys;

import io.github.immichsdk.api.Permission;
import io.github.immichsdk.internal.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads API keys. */
final class ApiKeyCodec {

    private ApiKeyCodec() {}

    static ApiKey key(JsonObject in) {
        Set<Permission> permissions = new LinkedHashSet<>();
        in.strings("permissions").forEach(name -> permissions.add(Permission.of(name)));
        return new ApiKey(
                in.string("id"),
                in.string("name"),
                Collections.unmodifiableSet(permissions),
                in.instant("createdAt"),
                in.instant("updatedAt"),
                in.rest());
    }

    static NewApiKey created(JsonObject in) {
        // 3.2 repeats the key's fields beside 'apiKey'; they say the same
        return new NewApiKey(in.object("apiKey", ApiKeyCodec::key), in.string("secret"));
    }
}
