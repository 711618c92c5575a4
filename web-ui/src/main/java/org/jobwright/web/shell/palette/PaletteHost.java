package org.jobwright.web.shell.palette;

import java.util.List;

/** A page that offers what its reader may do there, the likeliest first. */
public interface PaletteHost {

    List<PaletteAction> paletteActions();
}
