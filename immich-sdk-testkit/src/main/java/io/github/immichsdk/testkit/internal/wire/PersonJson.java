package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.internal.state.Person;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People and faces as the server writes them. */
public final class PersonJson {
    private PersonJson() {}

    /** {@return the person} */
    public static Map<String, @Nullable Object> of(Person person) {
        Map<String, @Nullable Object> json = Json.object("id", person.id);
        json.put("name", person.name);
        json.put("birthDate", person.birthDate);
        json.put(
                "thumbnailPath", person.thumbnail ? "/data/thumbs/" + person.owner.id + "/" + person.id + ".jpeg" : "");
        json.put("isHidden", person.hidden);
        json.put("isFavorite", person.favorite);
        if (person.color != null) {
            json.put("color", person.color);
        }
        json.put("updatedAt", Times.millis(person.updatedAt));
        return json;
    }

    /** {@return a face, without whose it is} */
    public static Map<String, @Nullable Object> faceWithoutPerson(Person.Face face) {
        Map<String, @Nullable Object> json = Json.object("id", face.id());
        json.put("imageHeight", face.imageHeight());
        json.put("imageWidth", face.imageWidth());
        json.put("boundingBoxX1", face.x1());
        json.put("boundingBoxX2", face.x2());
        json.put("boundingBoxY1", face.y1());
        json.put("boundingBoxY2", face.y2());
        json.put("sourceType", "manual");
        return json;
    }

    /** {@return a face as the row of a database, with the row of whose it is} */
    static Map<String, @Nullable Object> faceRow(Person.Face face, Person person) {
        Map<String, @Nullable Object> json = faceWithoutPerson(face);
        json.put("assetId", face.asset().id);
        json.put("personId", person.id);
        json.put("deletedAt", null);
        json.put("updatedAt", Times.micros(person.updatedAt));
        json.put("updateId", face.id());
        Map<String, @Nullable Object> row = of(person);
        row.put("createdAt", Times.micros(person.createdAt));
        row.put("ownerId", person.owner.id);
        row.put("faceAssetId", null);
        row.put("color", person.color);
        row.put("updateId", person.id);
        json.put("person", row);
        return json;
    }

    /** {@return a face} */
    public static Map<String, @Nullable Object> face(Person.Face face) {
        Map<String, @Nullable Object> json = faceWithoutPerson(face);
        Person person = face.person();
        json.put("person", person == null ? null : of(person));
        return json;
    }
}
