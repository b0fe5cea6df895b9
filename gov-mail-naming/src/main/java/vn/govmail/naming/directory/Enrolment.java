package vn.govmail.naming.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** People and posts that are entered together: those of them that are not known yet. Immutable. */
final class Enrolment {
    private final Map<String, Person> before;
    private final List<Person> people;
    private final List<Post> posts;

    private Enrolment(Map<String, Person> before, List<Person> people, List<Post> posts) {
        this.before = before;
        this.people = people;
        this.posts = posts;
    }

    /**
     * Looks for what is known.
     *
     * @throws IllegalArgumentException if a post is of a person whom neither the list nor the store has
     */
    static Enrolment of(Store store, Collection<Person> people, Collection<Post> posts) {
        Map<String, Person> listed = new LinkedHashMap<>();
        people.forEach(person -> listed.put(person.id(), person));
        Set<String> ids = new HashSet<>(listed.keySet());
        posts.forEach(post -> ids.add(post.personId()));
        Map<String, Person> known = store.people(ids);
        ids.removeAll(listed.keySet());
        ids.removeAll(known.keySet());
        if (!ids.isEmpty()) {
            throw new IllegalArgumentException("people of posts are not known: " + ids);
        }
        Map<String, List<Post>> held =
                store.postsOf(posts.stream().map(Post::personId).toList());
        TreeSet<Post> others = new TreeSet<>(Post.BY_DAY);
        for (Post post : posts) {
            if (!isHeld(post, held.getOrDefault(post.personId(), List.of()))) {
                others.remove(post);
                others.add(post);
            }
        }
        List<Person> changed = listed.values().stream()
                .filter(person -> !person.equals(known.get(person.id())))
                .toList();
        return new Enrolment(known, changed, List.copyOf(others));
    }

    private static boolean isHeld(Post post, List<Post> held) {
        return held.stream()
                .anyMatch(other -> other.agencyId().equals(post.agencyId())
                        && other.duty() == post.duty()
                        && other.holdsOn(post.from()));
    }

    void enter(Ledger ledger, Act act) {
        ledger.putAll(people, posts);
        List<Event> events = new ArrayList<>();
        for (Person person : people) {
            Person old = before.get(person.id());
            events.add(new Event(
                    0, Event.Kind.PERSON_REGISTERED, person.id(), old == null ? "" : old.name(), person.name(), act));
        }
        for (Post post : posts) {
            events.add(new Event(0, Event.Kind.POST_ASSIGNED, post.personId(), "", post.toString(), act));
        }
        ledger.appendAll(events);
    }
}
