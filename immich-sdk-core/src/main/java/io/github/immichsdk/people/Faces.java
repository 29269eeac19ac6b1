package io.github.immichsdk.people;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lists, adds, assigns and deletes the faces on the caller's assets. Thread-safe.
 *
 * <pre>{@code
 * for (Face face : immich.faces().list(assetId)) {
 *     if (face.person() == null) {
 *         immich.faces().assign(face.id(), ann.id());
 *     }
 * }
 * }</pre>
 *
 * <p>Each method costs one request unless it says otherwise, and throws
 * {@link io.github.immichsdk.errors.ImmichNotFoundException} if an asset, face or person does not exist or is not the
 * caller's.
 */
public final class Faces {

    static {
        InternalAccess.makes(Faces.class, Faces::new);
    }

    private record Assigned(String id) {}

    private record Moves(List<Pair> data) {
        record Pair(String assetId, String personId) {}
    }

    private final CallExecutor calls;

    private Faces(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return the faces on an asset, with their people; without hidden ones; needs {@code face.read}}
     *
     * @param assetId the asset's ID
     * @see io.github.immichsdk.api.Operations#GET_FACES
     */
    public List<Face> list(String assetId) {
        return calls.execute(Call.<List<Face>>to(Operations.GET_FACES)
                .query("id", Ids.checked("assetId", assetId))
                .reading(in -> in.array(Face.class)));
    }

    /**
     * Adds a face. The server does not return it: {@link #list} does. Never retried after a lost response, since that could
     * add a second one. Needs {@code face.create}.
     *
     * @param face the face to add
     * @throws IllegalArgumentException if the box is not within the picture
     * @see io.github.immichsdk.api.Operations#CREATE_FACE
     */
    public void add(NewFace face) {
        Objects.requireNonNull(face, "face");
        try {
            calls.execute(Call.<Void>to(Operations.CREATE_FACE).json(face.checked()));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The face may exist now: look with list(assetId)");
        }
    }

    /**
     * Assigns a face to a person. Needs {@code face.update}.
     *
     * @param faceId the face's ID
     * @param personId the person's ID
     * @return the person
     * @see io.github.immichsdk.api.Operations#REASSIGN_FACES_BY_ID
     */
    public Person assign(String faceId, String personId) {
        return calls.execute(Call.<Person>to(Operations.REASSIGN_FACES_BY_ID)
                .id("id", personId)
                .json(new Assigned(Ids.checked("faceId", faceId)))
                .object(Person.class));
    }

    /**
     * Moves the faces of one person on some assets to another person. Costs one request for each 1,000 assets. Needs
     * {@code person.reassign}. The server skips assets that do not show the person, without reporting them.
     *
     * @param fromPersonId the ID of the person whose faces they are
     * @param toPersonId the ID of the person who gets them
     * @param assetIds the assets' IDs; none sends no request
     * @see io.github.immichsdk.api.Operations#REASSIGN_FACES
     */
    public void move(String fromPersonId, String toPersonId, Collection<String> assetIds) {
        String from = Ids.checked("fromPersonId", fromPersonId);
        Ids.batches(Ids.distinct("assetIds", assetIds))
                .forEach(batch -> calls.execute(Call.<Void>to(Operations.REASSIGN_FACES)
                        .id("id", toPersonId)
                        .json(new Moves(batch.stream()
                                .map(id -> new Moves.Pair(id, from))
                                .toList()))));
    }

    /**
     * Hides a face that is none, so that {@link #list} no longer returns it. Needs {@code face.delete}.
     *
     * @param faceId the face's ID
     * @see io.github.immichsdk.api.Operations#DELETE_FACE
     */
    public void hide(String faceId) {
        delete(faceId, false);
    }

    /**
     * Deletes a face. The next face recognition can find it again; {@link #hide} prevents that. Needs {@code face.delete}.
     *
     * @param faceId the face's ID
     * @see io.github.immichsdk.api.Operations#DELETE_FACE
     */
    public void delete(String faceId) {
        delete(faceId, true);
    }

    private void delete(String faceId, boolean force) {
        calls.execute(Call.<Void>to(Operations.DELETE_FACE).id("id", faceId).json(Map.of("force", force)));
    }
}
