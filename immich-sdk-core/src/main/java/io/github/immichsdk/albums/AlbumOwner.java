package io.github.immichsdk.albums;

import io.github.immichsdk.internal.json.RecordCompletion;
import io.github.immichsdk.internal.json.RecordValues;
import io.github.immichsdk.users.User;
import java.util.ArrayList;
import java.util.List;

/** Finds the owner of an album: two fields before 3.0, from then on the user with the role of the owner. */
final class AlbumOwner implements RecordCompletion {

    @Override
    public void complete(RecordValues values) {
        if (values.get("owner") == null
                && values.get("ownerId") == null
                && values.get("users") instanceof List<?> users) {
            takeOwner(values, users);
        }
        if (values.get("ownerId") == null && values.get("owner") instanceof User owner) {
            values.set("ownerId", owner.id());
        }
    }

    private static void takeOwner(RecordValues values, List<?> users) {
        List<Object> others = new ArrayList<>(users);
        for (Object one : users) {
            if (one instanceof AlbumUser user && user.role().equals(AlbumRole.OWNER)) {
                others.remove(one);
                values.set("owner", user.user());
                values.set("users", List.copyOf(others));
                return;
            }
        }
    }
}
