/** The frame of every view: areas, menu and bell. */
package org.jobwright.web.shell.frame;
