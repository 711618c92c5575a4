package org.jobwright.web.shell.window;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The windows that were last used on this node, as long as there is memory for them. After a cut between the nodes, the copy
 * that the other one kept meanwhile may have taken their place, though it is older.
 */
final class WindowsUsedHere {

    private final Map<UUID, SoftReference<WorkspaceSession>> windows = new ConcurrentHashMap<>();

    void add(WorkspaceSession session) {
        windows.values().removeIf(each -> each.get() == null);
        windows.put(session.name(), new SoftReference<>(session));
    }

    /** They are closed. */
    void remove(WorkspaceSession session) {
        windows.remove(session.name());
    }

    /** The same windows as people left them here, if that was after the copy was made. */
    Optional<WorkspaceSession> newerThan(MarshalledWindows copy) {
        return Optional.ofNullable(windows.get(copy.name()))
                .map(SoftReference::get)
                .filter(here -> here.lastUsed() > copy.lastUsed());
    }
}
