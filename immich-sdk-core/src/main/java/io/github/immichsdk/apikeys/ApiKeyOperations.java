package io.github.immichsdk.apikeys;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import java.util.List;

/** The operations on API keys. */
public final class ApiKeyOperations {

    /** Reads the API key that asks. */
    public static final Operation GET_MY_API_KEY =
            Operation.get("getMyApiKey", "/api-keys/me").apiKeysOnly().build();

    /** Lists the user's API keys. */
    public static final Operation GET_API_KEYS = Operation.get("getApiKeys", "/api-keys")
            .needs(Permission.API_KEY_READ)
            .build();

    /** Reads one of the user's API keys. */
    public static final Operation GET_API_KEY = Operation.get("getApiKey", "/api-keys/{id}")
            .needs(Permission.API_KEY_READ)
            .build();

    /** Makes an API key. After a lost answer its secret is lost with it. */
    public static final Operation CREATE_API_KEY = Operation.post("createApiKey", "/api-keys")
            .needs(Permission.API_KEY_CREATE)
            .build();

    /** Changes an API key. */
    public static final Operation UPDATE_API_KEY = Operation.put("updateApiKey", "/api-keys/{id}")
            .needs(Permission.API_KEY_UPDATE)
            .build();

    /** Deletes an API key. */
    public static final Operation DELETE_API_KEY = Operation.delete("deleteApiKey", "/api-keys/{id}")
            .needs(Permission.API_KEY_DELETE)
            .build();

    /** All of them. */
    public static final List<Operation> ALL =
            List.of(GET_MY_API_KEY, GET_API_KEYS, GET_API_KEY, CREATE_API_KEY, UPDATE_API_KEY, DELETE_API_KEY);

    private ApiKeyOperations() {}
}
