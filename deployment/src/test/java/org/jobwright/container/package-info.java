/**
 * Tests of the services as deployed: in the real server, on a real PostgreSQL, inside the EAR that ships. All classes
 * share one deployment, so a test creates the people and things it needs and depends on no other test's.
 */
package org.jobwright.container;
