package vn.govmail.naming.directory;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;

/** Agencies, people, posts and broadcast senders in memory. Not thread-safe: its store locks. */
final class MemoryRegister {
    private final Map<String, Agency> agencies = new TreeMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> idsByName = new HashMap<>();
    private final Map<String, Set<String>> idsByCertificate = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, NavigableSet<Post>> postsOf = new HashMap<>();
    private final Map<String, NavigableSet<Post>> postsIn = new HashMap<>();

    void put(Agency agency, @Nullable String parentId) {
        agencies.put(agency.id(), agency);
        if (parentId != null) {
            parents.put(agency.id(), parentId);
        }
        index(idsByName, Names.key(agency.name()), agency.id());
        agency.certificates().forEach(binding -> index(idsByCertificate, Certificates.key(binding), agency.id()));
    }

    private static void index(Map<String, Set<String>> index, String key, String id) {
        index.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
    }

    void put(Person person) {
        people.put(person.id(), person);
    }

    void put(Post post) {
        replace(postsOf.computeIfAbsent(post.personId(), id -> new TreeSet<>(Post.BY_DAY)), post);
        replace(postsIn.computeIfAbsent(post.agencyId(), id -> new TreeSet<>(Post.BY_DAY)), post);
    }

    /** All but the end of a post is compared. */
    private static void replace(NavigableSet<Post> posts, Post post) {
        posts.remove(post);
        posts.add(post);
    }

    Optional<Agency> agency(String id) {
        return Optional.ofNullable(agencies.get(id));
    }

    Map<String, Agency> agencies() {
        return new TreeMap<>(agencies);
    }

    Optional<String> parentOf(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    List<Agency> named(String nameKey) {
        return agencies(idsByName.getOrDefault(nameKey, Set.of()));
    }

    List<Agency> boundBy(Set<String> keys) {
        Set<String> ids = new TreeSet<>();
        keys.forEach(key -> ids.addAll(idsByCertificate.getOrDefault(key, Set.of())));
        return agencies(ids);
    }

    private List<Agency> agencies(Set<String> ids) {
        return ids.stream().flatMap(id -> agency(id).stream()).toList();
    }

    Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    List<Post> postsOf(String personId) {
        return List.copyOf(postsOf.getOrDefault(personId, Collections.emptyNavigableSet()));
    }

    List<Post> postsIn(String agencyId) {
        return List.copyOf(postsIn.getOrDefault(agencyId, Collections.emptyNavigableSet()));
    }
}
