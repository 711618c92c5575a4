/** The operator's site: its pages, and the workspace in which administrators write them. */
package org.jobwright.web.site;
