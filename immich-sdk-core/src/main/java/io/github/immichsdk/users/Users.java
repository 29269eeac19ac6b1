package io.github.immichsdk.users;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import java.util.List;

/** Users: who is asking, and who else there is. Thread-safe. */
public final class Users {

    private final Calls calls;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     */
    public Users(Calls calls) {
        this.calls = calls;
    }

    /**
     * Returns the user whose credential the client has. Costs one request; needs {@code user.read}.
     *
     * @return the caller's own user, with all that they may know of themselves
     */
    public MyUser me() {
        return calls.execute(Call.<MyUser>to(Operations.GET_MY_USER).object(UserCodec::myUser));
    }

    /**
     * Returns one user. Costs one request; needs {@code user.read}.
     *
     * @param id the user's id
     * @return the user
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none of that id
     */
    public User get(String id) {
        return calls.execute(Call.<User>to(Operations.GET_USER).id("id", id).object(UserCodec::user));
    }

    /**
     * Lists the users that the caller may see: all, or only the caller where the server hides the others. Costs one request;
     * needs {@code user.read}.
     *
     * @return the users, complete
     */
    public List<User> list() {
        return calls.execute(Call.<List<User>>to(Operations.SEARCH_USERS).reading(in -> in.array(UserCodec::user)));
    }
}
