package io.github.immichsdk.users;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.List;

/** Reads the caller's own user and other users. Thread-safe. */
public final class Users {

    static {
        InternalAccess.makes(Users.class, Users::new);
    }

    private final CallExecutor calls;

    Users(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Returns the user of the client's credentials. Costs one request; needs {@code user.read}.
     *
     * @return the caller's own user, with all details
     */
    public MyUser me() {
        return calls.execute(Call.<MyUser>to(Operations.GET_MY_USER).object(MyUser.class));
    }

    /**
     * Returns one user. Costs one request; needs {@code user.read}.
     *
     * @param id the user's ID
     * @return the user
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user does not exist
     */
    public User get(String id) {
        return calls.execute(Call.<User>to(Operations.GET_USER).id("id", id).object(User.class));
    }

    /**
     * Lists the users that are visible to the caller: all, or only the caller if the server hides the others. Costs one
     * request; needs {@code user.read}.
     *
     * @return all visible users
     */
    public List<User> list() {
        return calls.execute(Call.<List<User>>to(Operations.SEARCH_USERS).reading(in -> in.array(User.class)));
    }
}
