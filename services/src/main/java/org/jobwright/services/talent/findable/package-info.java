/** Who can find a person: people decide, and employers find those who want to be found. */
package org.jobwright.services.talent.findable;
