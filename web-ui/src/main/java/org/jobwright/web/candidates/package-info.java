/** A person's profile in the workspace. */
package org.jobwright.web.candidates;
