package org.jobwright.services.shared.caller;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets a command change many records in one transaction with few statements: what observers do about each of them waits
 * for the others and is then done for all at once, and nothing is flushed before that. In any other command observers act
 * at once, on the one event. A record that fails takes the others with it: the caller then retries each one alone.
 */
@TransactionScoped
public class Together implements Serializable {

    /** What waits; in the order of the first event. */
    private final LinkedHashMap<Kind, Waiting<?>> waiting = new LinkedHashMap<>();

    private boolean open;

    private record Kind(Class<?> observer, Class<?> event) {}

    private record Waiting<E>(List<E> events, Consumer<List<E>> work) {

        void finish() {
            work.accept(events);
        }
    }

    /** Changes many records; not inside another such change. */
    public void change(Runnable records) {
        if (open) {
            throw new IllegalStateException("many records are being changed already");
        }
        open = true;
        try {
            records.run();
            while (!waiting.isEmpty()) {
                waiting.pollFirstEntry().getValue().finish();
            }
        } finally {
            waiting.clear();
            open = false;
        }
    }

    /** Whether many records are being changed. */
    boolean isOpen() {
        return open;
    }

    /**
     * Handles an event: at once, or with the others.
     *
     * @param observer whose event it is; of several methods of a class only one may use this for events of a type
     * @param work handles events of different records, in their order
     */
    @SuppressWarnings("unchecked")
    public <E> void handle(Class<?> observer, E event, Consumer<List<E>> work) {
        if (open) {
            ((Waiting<E>) waiting.computeIfAbsent(
                            new Kind(observer, event.getClass()), first -> new Waiting<>(new ArrayList<>(), work)))
                    .events.add(event);
        } else {
            work.accept(List.of(event));
        }
    }
}
