package dev.vitrine.registry.local;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.registry.local.VersionTable.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Which versions are in which collections, under which numbers and aliases. An alias is on one version of a
/// collection: setting it moves it.
record MembershipTable(Handle handle) {
    void insert(Place place, Instant now) {
        place.bind(handle.createUpdate("INSERT INTO membership (collection_id, number, version_id, created_at)"
                        + " VALUES (:collection, :number, :version, :now)"))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    Optional<Place> find(long collection, long version) {
        return handle.createQuery("SELECT collection_id, number, version_id FROM membership"
                        + " WHERE collection_id = :collection AND version_id = :version")
                .bind("collection", collection)
                .bind("version", version)
                .map((row, _) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)))
                .findOne();
    }

    /// Every place of a version.
    List<Place> of(long version) {
        return handle.createQuery(
                        "SELECT collection_id, number, version_id FROM membership WHERE version_id = :version")
                .bind("version", version)
                .map((row, _) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    void setAlias(Place place, String alias) {
        place.bind(handle.createUpdate(
                        "INSERT INTO alias (collection_id, name, number) VALUES (:collection, :alias, :number)"
                                + " ON CONFLICT (collection_id, name) DO UPDATE SET number = excluded.number"))
                .bind("alias", alias)
                .execute();
    }

    void removeAlias(Place place, String alias) {
        place.bind(handle.createUpdate("DELETE FROM alias"
                        + " WHERE collection_id = :collection AND name = :alias AND number = :number"))
                .bind("alias", alias)
                .execute();
    }

    /// Aliases of a version in all collections that it is in.
    List<String> aliasesOf(long version) {
        return handle.createQuery("SELECT DISTINCT a.name FROM membership m"
                        + " JOIN alias a ON a.collection_id = m.collection_id AND a.number = m.number"
                        + " WHERE m.version_id = :version ORDER BY a.name")
                .bind("version", version)
                .mapTo(String.class)
                .list();
    }

    /// Takes a version out of a collection with its aliases there. Where it was `latest`, the newest one left is now.
    void delete(Place place) {
        boolean wasLatest = Rows.count(place.bind(handle.createQuery("SELECT count(*) FROM alias"
                                + " WHERE collection_id = :collection AND number = :number AND name = :latest"))
                        .bind("latest", ArtifactPath.LATEST))
                == 1;
        place.bind(handle.createUpdate("DELETE FROM membership WHERE collection_id = :collection AND number = :number"))
                .execute();
        if (wasLatest) {
            new VersionTable(handle)
                    .newest(place.collection())
                    .ifPresent(newest -> setAlias(newest, ArtifactPath.LATEST));
        }
    }
}
