#!/usr/bin/env bash
exec java -Xmx64m -XX:TieredStopAtLevel=1 -Dlogback.configurationFile=/etc/kafka/docker/logback.xml \
  -cp '/opt/kafka/libs/*' kafka.admin.ConfigCommand "$@"
