/** Owners choose how long applications are kept, see what goes next, and hold what they need. */
package org.jobwright.web.privacy.retention;
