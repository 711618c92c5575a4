/** The operator's site: its parts are changed by administrators and read by everyone. */
package org.jobwright.services.site;
