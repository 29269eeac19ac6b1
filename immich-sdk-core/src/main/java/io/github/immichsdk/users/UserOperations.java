package io.github.immichsdk.users;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import java.util.List;

/** The operations on users. */
public final class UserOperations {

    /** Reads the caller's own user. */
    public static final Operation GET_MY_USER =
            Operation.get("getMyUser", "/users/me").needs(Permission.USER_READ).build();

    /** Reads one user. */
    public static final Operation GET_USER =
            Operation.get("getUser", "/users/{id}").needs(Permission.USER_READ).build();

    /** Lists the users that the caller may see. */
    public static final Operation SEARCH_USERS =
            Operation.get("searchUsers", "/users").needs(Permission.USER_READ).build();

    /** All of them. */
    public static final List<Operation> ALL = List.of(GET_MY_USER, GET_USER, SEARCH_USERS);

    private UserOperations() {}
}
