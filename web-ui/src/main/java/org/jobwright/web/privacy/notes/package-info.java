/** An employer answers candidates that ask for what its team wrote about them. */
package org.jobwright.web.privacy.notes;
