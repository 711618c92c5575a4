/** How long employers keep applications that are over. */
package org.jobwright.domain.privacy.retention;
