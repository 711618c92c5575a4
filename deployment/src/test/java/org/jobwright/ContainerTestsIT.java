package org.jobwright;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All container tests as one class. The whole test run shares classes among several processes, and every process that
 * got a container test would start a server for it.
 */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("org.jobwright.container")
@IncludeClassNamePatterns(".*IT")
@ConfigurationParameter(
        key = "junit.jupiter.testclass.order.default",
        value = "org.junit.jupiter.api.ClassOrderer$ClassName")
class ContainerTestsIT {}
