/** How long employers keep applications that are over: jobwright_retention says which are due. */
package org.jobwright.services.privacy.retention;
