# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/ src/
# Compiled ahead of time, so that the first pages and papers of a new process are quick; that needs a lock file of its own.
RUN dotnet publish src/TrainingDeclaration.Web -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/ahead-of-time.lock.json -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends tzdata curl poppler-utils zbar-tools && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data /keys && chown app /data /keys && chmod 700 /keys
USER app
ENV ASPNETCORE_HTTP_PORTS=8080 Data__Folder=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD curl -fsS http://127.0.0.1:8080/health/ready || exit 1
ENTRYPOINT ["dotnet", "TrainingDeclaration.Web.dll"]
