/** What the resources for programs share. */
package org.jobwright.web.shared.api;
