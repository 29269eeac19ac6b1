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

    /** {@return a face} */
    public static Map<String, @Nullable Object> face(Person.Face face) {
        Map<String, @Nullable Object> json = faceWithoutPerson(face);
        Person person = face.person();
        json.put("person", person == null ? null : of(person));
        return json;
    }
}
