package org.jobwright.web.shell.window;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page around the workspaces: the same tokens as the site, mapped to the Aura theme. {@link WorkspaceIndexHtml}
 * lets the browser draw the frame once it has the first three.
 */
@StyleSheet("context://assets/tokens.css")
@StyleSheet("context://assets/parts.css")
@StyleSheet("context://assets/frame.css")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://assets/vaadin.css")
@StyleSheet("context://assets/workspace.css")
@StyleSheet("context://assets/print.css")
public class WorkspaceShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/assets/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
