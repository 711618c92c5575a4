/** Signing in at the provider of an organization. */
package org.jobwright.container.signon;
