package org.jobwright.web.talent;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.talent.NamedPool;
import org.jobwright.domain.talent.NamedPoolId;
import org.jobwright.services.talent.NamedPoolOption;
import org.jobwright.services.talent.NamedPoolService;
import org.jobwright.services.talent.PooledPerson;
import org.jobwright.services.talent.SortIntoPools;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.NameDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Sorts people of a talent pool under names, and changes the names. */
@Dependent
public class PoolSorting implements Serializable {

    @Inject
    private NamedPoolService service;

    /**
     * Asks under which names a person is.
     *
     * @param under the names now
     * @param sorted the names afterwards
     */
    void sort(
            PooledPerson person,
            List<String> under,
            List<NamedPoolOption> pools,
            SerializableConsumer<List<String>> sorted) {
        new SortDialog(person.name(), under, pools, (chosen, name) -> {
                    List<String> names = service.sort(new SortIntoPools(
                            person.application(),
                            ids(pools.stream().filter(one -> under.contains(one.name()))),
                            ids(chosen.stream()),
                            name));
                    sorted.accept(names);
                    Toast.show(WorkspaceUser.texts().get("talent.pool.sort.said", person.name(), names.size()));
                })
                .open();
    }

    private static Set<NamedPoolId> ids(Stream<NamedPoolOption> pools) {
        return pools.map(NamedPoolOption::id).collect(Collectors.toSet());
    }

    /** Asks for another name of a pool. */
    void rename(NamedPoolOption pool, SerializableRunnable done) {
        Texts texts = WorkspaceUser.texts();
        new NameDialog(
                        texts.get("talent.pool.rename.title", pool.name()),
                        texts.get("talent.pool.rename.name"),
                        pool.name(),
                        NamedPool.MAX_NAME,
                        name -> service.rename(pool.id(), pool.version(), name),
                        done::run)
                .open();
    }

    /** Asks whether a name goes; its people stay. */
    void delete(NamedPoolOption pool, SerializableRunnable done) {
        Texts texts = WorkspaceUser.texts();
        new ConfirmAction(
                        texts.get("talent.pool.delete.title", pool.name()),
                        texts.get("talent.pool.delete.how"),
                        texts.get("talent.pool.delete.do"),
                        () -> {
                            service.delete(pool.id());
                            done.run();
                        })
                .open();
    }
}
