/** The order in which things of an organization change, as programs follow it. */
package org.jobwright.services.integrations.changes;
